<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BitNet Desktop</source>
        <translation>À propos de BitNet Desktop</translation>
    </message>
    <message>
        <source>Parts of the app</source>
        <translation>Parties de l’application</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation>BitNet Desktop {version}</translation>
    </message>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of ik_llama.cpp. Free software under the MIT licence.</source>
        <translation>Conversez avec BitNet et d’autres modèles GGUF sur votre propre ordinateur. Les modèles sont exécutés par llama-cli d’ik_llama.cpp. Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licence&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The text is missing: {path}</source>
        <translation>Le texte est introuvable&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation>BitNet Desktop {version}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, and the parts that are inside with theirs.</source>
        <translation>Logiciel libre sous licence MIT&#xa0;; les composants inclus ont chacun la leur.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Asked for only when you want it; until then nothing is connected to.</source>
        <translation>Recherchée seulement à votre demande&#xa0;; d’ici là, aucune connexion.</translation>
    </message>
    <message>
        <source>Look for one…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>The settings file.</source>
        <translation>Le fichier des paramètres.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Conversations, and daily copies of them.</source>
        <translation>Les conversations et leurs copies quotidiennes.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models that this app has fetched or optimised.</source>
        <translation>Les modèles que cette application a récupérés ou optimisés.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation>Ce qui peut être recréé.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Troubles of the app; nothing that you or a model said.</source>
        <translation>Les erreurs de l’application&#xa0;; rien de ce que vous ou un modèle avez dit.</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>What to do with a text</source>
        <translation>Que faire d’un texte</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>Add the clipboard</source>
        <translation>Ajouter le presse-papiers</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Add what is selected in any window</source>
        <translation>Ajouter ce qui est sélectionné dans une fenêtre quelconque</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>With other settings…</source>
        <translation>Avec d’autres paramètres…</translation>
    </message>
    <message>
        <source>Answer again with</source>
        <translation>Répondre de nouveau avec</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Another version of BitNet Desktop is running. End it, then start this one again.</source>
        <translation>Une autre version de BitNet Desktop est en cours d’exécution. Quittez-la, puis relancez celle-ci.</translation>
    </message>
    <message>
        <source>BitNet Desktop is running already, but it does not answer. End it, then start it again.</source>
        <translation>BitNet Desktop est déjà lancé, mais ne répond pas. Fermez-le, puis relancez-le.</translation>
    </message>
    <message>
        <source>BitNet Desktop</source>
        <translation>BitNet Desktop</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light or dark; high contrast follows the system.</source>
        <translation>Claires ou sombres&#xa0;; le contraste élevé suit le système.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Size of the conversation</source>
        <translation>Taille de la conversation</translation>
    </message>
    <message>
        <source>The rest follows the size of text that is set in the system.</source>
        <translation>Le reste suit la taille du texte réglée dans le système.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of menus and messages; a model answers in the language it is asked in.</source>
        <translation>Des menus et des messages&#xa0;; un modèle répond dans la langue de la question.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Ce bureau n’a pas de zone de notification.</translation>
    </message>
    <message>
        <source>So closing the window quits the app, and the quick prompt works while the window is open.</source>
        <translation>Fermer la fenêtre quitte donc l’application, et la question rapide fonctionne tant que la fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>Utiliser {keys}</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>The keys for the quick prompt belong to another program: {keys}</source>
        <translation>Les touches de la question rapide appartiennent à un autre programme&#xa0;: {keys}</translation>
    </message>
    <message>
        <source>Choose others; they can be changed in the settings.</source>
        <translation>Choisissez-en d’autres&#xa0;; vous pouvez les changer dans les paramètres.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>about {count} tokens</source>
        <translation>environ {count} tokens</translation>
    </message>
</context>
<context>
    <name>ButtonRow</name>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>ChatArea</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Keep BitNet Desktop in the tray?</source>
        <translation>Garder BitNet Desktop dans la zone de notification&#xa0;?</translation>
    </message>
    <message>
        <source>In the tray it answers the quick prompt at once, and a reply goes on. Quitting frees its memory; “Quit” in the File menu always does that.</source>
        <translation>Dans la zone de notification, il répond aussitôt à la question rapide, et une réponse se poursuit. Quitter libère sa mémoire&#xa0;; «&#xa0;Quitter&#xa0;» dans le menu Fichier le fait toujours.</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>Garder en zone de notification</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Do the same every time. It can be changed in the settings.</source>
        <translation>Toujours faire ainsi. Modifiable dans les paramètres.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer.</source>
        <translation>Conversez avec BitNet et d’autres modèles GGUF sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>Without a command the window opens, or comes to the front. Commands: quick (the quick prompt), ask (a conversation in the terminal), doctor (what is here, and what is wrong). For a command&apos;s options: bitnet-desktop COMMAND --help</source>
        <translation>Sans commande, la fenêtre s’ouvre ou passe au premier plan. Commandes&#xa0;: quick (la question rapide), ask (une conversation dans le terminal), doctor (ce qui est présent et ce qui ne va pas). Options d’une commande&#xa0;: bitnet-desktop COMMANDE --help</translation>
    </message>
    <message>
        <source>a GGUF file to open, or text files to attach</source>
        <translation>un fichier GGUF à ouvrir ou des fichiers texte à joindre</translation>
    </message>
    <message>
        <source>start in the tray, without the window</source>
        <translation>démarrer dans la zone de notification, sans la fenêtre</translation>
    </message>
    <message>
        <source>try every part without a display, and tell as JSON what works</source>
        <translation>tester chaque composant sans affichage et indiquer en JSON ce qui fonctionne</translation>
    </message>
    <message>
        <source>the quick prompt</source>
        <translation>la question rapide</translation>
    </message>
    <message>
        <source>a conversation in the terminal</source>
        <translation>une conversation dans le terminal</translation>
    </message>
    <message>
        <source>what is here, and what is wrong</source>
        <translation>ce qui est présent et ce qui ne va pas</translation>
    </message>
    <message>
        <source>as one JSON object</source>
        <translation>sous forme d’un objet JSON</translation>
    </message>
    <message>
        <source>the GGUF file to use</source>
        <translation>le fichier GGUF</translation>
    </message>
    <message>
        <source>llama-cli, or a folder that holds it</source>
        <translation>llama-cli ou un dossier qui le contient</translation>
    </message>
    <message>
        <source>a message; each is one turn of the conversation; - reads standard input</source>
        <translation>un message&#xa0;; chacun est un tour de la conversation&#xa0;; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>ask in a new conversation of the window; of the other options only --model and --engine count</source>
        <translation>poser la question dans une nouvelle conversation de la fenêtre&#xa0;; parmi les autres options, seules --model et --engine comptent</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>le prompt système</translation>
    </message>
    <message>
        <source>typing: milliseconds per character, 0 to 100</source>
        <translation>frappe&#xa0;: millisecondes par caractère, de 0 à 100</translation>
    </message>
    <message>
        <source>end each reply after N tokens</source>
        <translation>terminer chaque réponse après N tokens</translation>
    </message>
    <message>
        <source>how free the choice of words is, 0 (not at all) to 5</source>
        <translation>liberté dans le choix des mots, de 0 (aucune) à 5</translation>
    </message>
    <message>
        <source>the same words again</source>
        <translation>les mêmes mots à nouveau</translation>
    </message>
    <message>
        <source>the size of the context in tokens</source>
        <translation>la taille du contexte en tokens</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>un objet JSON par ligne</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}</source>
        <translation>{text} n’est pas un nombre de {least} à {most}</translation>
    </message>
    <message>
        <source>There must be from 1 to {most} messages.</source>
        <translation>Il faut de 1 à {most} messages.</translation>
    </message>
    <message>
        <source>That is too long to be asked so: open the window and attach it as a file.</source>
        <translation>C’est trop long pour être demandé ainsi : ouvrez la fenêtre et joignez-le comme fichier.</translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation>Vous pouvez joindre {most} fichiers au maximum.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>{command}, {keys}</source>
        <translation>{command}, {keys}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>&amp;Nouvelle conversation</translation>
    </message>
    <message>
        <source>Quic&amp;k prompt</source>
        <translation>Question rapid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Open a GGUF file…</source>
        <translation>&amp;Ouvrir un fichier GGUF…</translation>
    </message>
    <message>
        <source>Choose an en&amp;gine…</source>
        <translation>Choisir un &amp;moteur…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>&amp;Importer des conversations…</translation>
    </message>
    <message>
        <source>Import Jan’s &amp;threads folder…</source>
        <translation>Importer le dossier «&#xa0;&amp;threads&#xa0;» de Jan…</translation>
    </message>
    <message>
        <source>E&amp;xport this conversation…</source>
        <translation>E&amp;xporter cette conversation…</translation>
    </message>
    <message>
        <source>Export &amp;all conversations…</source>
        <translation>Exporter toutes &amp;les conversations…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>Delete e&amp;verything…</source>
        <translation>Tout &amp;supprimer…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Pa&amp;ramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the last &amp;reply</source>
        <translation>Copier la dernière &amp;réponse</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select the w&amp;hole conversation</source>
        <translation>Sélectionner toute la con&amp;versation</translation>
    </message>
    <message>
        <source>&amp;Find in the conversation</source>
        <translation>Rec&amp;hercher dans la conversation</translation>
    </message>
    <message>
        <source>Search &amp;in all conversations</source>
        <translation>Rechercher dans toutes &amp;les conversations</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>Answ&amp;er again</source>
        <translation>Répondre de &amp;nouveau</translation>
    </message>
    <message>
        <source>Answer again wi&amp;th…</source>
        <translation>Répondre de nouveau &amp;avec…</translation>
    </message>
    <message>
        <source>Rename the con&amp;versation</source>
        <translation>Reno&amp;mmer la conversation</translation>
    </message>
    <message>
        <source>&amp;Generation settings…</source>
        <translation>Paramètres de &amp;génération…</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>Écr&amp;ire un message</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrêt&amp;er</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>&amp;Barre latérale</translation>
    </message>
    <message>
        <source>Replies: &amp;full, when complete</source>
        <translation>Réponses&#xa0;: &amp;complètes, une fois terminées</translation>
    </message>
    <message>
        <source>Replies: l&amp;ive, as they come</source>
        <translation>Réponses&#xa0;: en &amp;direct, au fur et à mesure</translation>
    </message>
    <message>
        <source>Replies: &amp;typing, character by character</source>
        <translation>Réponses&#xa0;: &amp;frappe, caractère par caractère</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Couleurs du &amp;système</translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation>Couleurs c&amp;laires</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>Couleurs s&amp;ombres</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Plus grand</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Plus pe&amp;tit</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>&amp;Jump to latest</source>
        <translation>&amp;Aller au plus récent</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <translation>Toutes les &amp;commandes</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Check for a new &amp;version…</source>
        <translation>Rechercher une nouvelle &amp;version…</translation>
    </message>
    <message>
        <source>&amp;About BitNet Desktop</source>
        <translation>À &amp;propos de BitNet Desktop</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach text files</source>
        <translation>Joindre des fichiers texte</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Entrée envoie, Maj+Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
    <message>
        <source>A file is still being read</source>
        <translation>Un fichier est encore en cours de lecture</translation>
    </message>
    <message>
        <source>You pasted a long text.</source>
        <translation>Vous avez collé un long texte.</translation>
    </message>
    <message>
        <source>Make it an attachment</source>
        <translation>En faire une pièce jointe</translation>
    </message>
    <message>
        <source>The long text became an attachment.</source>
        <translation>Le long texte est devenu une pièce jointe.</translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <translation>Le mettre dans le message</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation>Texte collé {number}</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Context: {use}</source>
        <translation>Contexte&#xa0;: {use}</translation>
    </message>
    <message>
        <source>Opens what fills it and what can be done</source>
        <translation>Montre ce qui le remplit et ce qu’on peut faire</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>Ce que le modèle garde en tête</translation>
    </message>
    <message>
        <source>{used} + {draft} of {size} tokens</source>
        <translation>{used} + {draft} sur {size} tokens</translation>
    </message>
    <message>
        <source>{used} + about {draft} of {size} tokens</source>
        <translation>{used} + environ {draft} sur {size} tokens</translation>
    </message>
    <message>
        <source>{used} of {size} tokens</source>
        <translation>{used} sur {size} tokens</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>environ {tokens}</translation>
    </message>
    <message>
        <source>The model no longer sees one turn; it is grey in the conversation.</source>
        <translation>Le modèle ne voit plus un tour&#xa0;; il est en gris dans la conversation.</translation>
    </message>
    <message>
        <source>The model no longer sees {count} turns; they are grey in the conversation.</source>
        <translation>Le modèle ne voit plus {count} tours&#xa0;; ils sont en gris dans la conversation.</translation>
    </message>
    <message>
        <source>Your message does not fit: it has {draft}, and {free} are free. When you send it, you choose what to do.</source>
        <translation>Votre message est trop grand&#xa0;: il fait {draft}, et il reste {free}. À l’envoi, vous choisirez quoi faire.</translation>
    </message>
    <message>
        <source>Nearly full: when a message does not fit any more, you are asked what to leave out.</source>
        <translation>Presque plein&#xa0;: quand un message ne tiendra plus, vous choisirez ce qu’il faut omettre.</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation>Contexte utilisé</translation>
    </message>
</context>
<context>
    <name>ContextPopup</name>
    <message>
        <source>The context</source>
        <translation>Le contexte</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>Ce que le modèle garde en tête</translation>
    </message>
    <message>
        <source>The context holds everything that the model sees. A token is a word or a part of one. Nothing is left out unless you say so.</source>
        <translation>Le contexte contient tout ce que voit le modèle. Un token est un mot ou une partie de mot. Rien n’est omis sans votre accord.</translation>
    </message>
    <message>
        <source>A message that must stay can be pinned: choose “Keep in the model’s sight” in its menu.</source>
        <translation>Un message qui doit rester peut être épinglé&#xa0;: choisissez «&#xa0;Garder à la vue du modèle&#xa0;» dans son menu.</translation>
    </message>
    <message>
        <source>A larger context is not possible with this model and memory.</source>
        <translation>Un contexte plus grand n’est pas possible avec ce modèle et cette mémoire.</translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation>Omettre les tours les plus anciens</translation>
    </message>
    <message>
        <source>Larger context</source>
        <translation>Contexte plus grand</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt système</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Tours précédents</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>Ce que vous écrivez</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Folder without a name</source>
        <translation>Dossier sans nom</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Section {name}</source>
        <translation>Section {name}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Folder {name}, {state}, conversations: {count}</source>
        <translation>Dossier {name}, {state}, conversations&#xa0;: {count}</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>affichée actuellement</translation>
    </message>
    <message>
        <source>a reply is being written</source>
        <translation>une réponse est en cours d’écriture</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Side bar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Settings of this conversation</source>
        <translation>Paramètres de cette conversation</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>DeleteAllDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>Supprimer toutes les conversations&#xa0;?</translation>
    </message>
    <message>
        <source>All conversations and folders are deleted for good, with their drafts and attached files. So are the copies that this app has made of them, and files that were set aside because they were damaged.</source>
        <translation>Toutes les conversations et tous les dossiers sont supprimés définitivement, avec leurs brouillons et fichiers joints. De même que les copies que cette application en a faites et les fichiers mis de côté car endommagés.</translation>
    </message>
    <message>
        <source>Models, settings, and the files that you have exported stay. There is no undo.</source>
        <translation>Les modèles, les paramètres et les fichiers que vous avez exportés restent. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete everything for good</source>
        <translation>Tout supprimer définitivement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete your conversation?</source>
        <translation>Supprimer votre conversation&#xa0;?</translation>
    </message>
    <message>
        <source>Delete all {count} conversations?</source>
        <translation>Supprimer les {count} conversations&#xa0;?</translation>
    </message>
    <message>
        <source>Not everything could be deleted. {reason}</source>
        <translation>Tout n’a pas pu être supprimé. {reason}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
</context>
<context>
    <name>DisplayModeChoice</name>
    <message>
        <source>How a reply appears</source>
        <translation>Affichage d’une réponse</translation>
    </message>
    <message>
        <source>Delay between characters in milliseconds</source>
        <translation>Délai entre les caractères en millisecondes</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Show a reply when it is complete</source>
        <translation>Afficher la réponse une fois terminée</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Show a reply as it comes</source>
        <translation>Afficher la réponse au fur et à mesure</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Frappe</translation>
    </message>
    <message>
        <source>Show a reply character by character</source>
        <translation>Afficher la réponse caractère par caractère</translation>
    </message>
    <message>
        <source>{delay} ms between characters</source>
        <translation>{delay} ms entre les caractères</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Aussitôt</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} libres sur {total}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Also here</source>
        <translation>Aussi présents</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Editing a message. The earlier wording is kept beside it.</source>
        <translation>Modification d’un message. L’ancienne formulation est conservée à côté.</translation>
    </message>
    <message>
        <source>Do not edit</source>
        <translation>Ne pas modifier</translation>
    </message>
    <message>
        <source>Do not edit (Esc)</source>
        <translation>Ne pas modifier (Échap)</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a GGUF file…</source>
        <translation>Ouvrir un fichier GGUF…</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Que voulez-vous savoir&#xa0;?</translation>
    </message>
    <message>
        <source>The model runs on this computer. Nothing that you write leaves it.</source>
        <translation>Le modèle s’exécute sur cet ordinateur. Rien de ce que vous écrivez n’en sort.</translation>
    </message>
    <message>
        <source>Open one to begin: a file on your disk that ends in .gguf. You can also drop it here.</source>
        <translation>Ouvrez-en un pour commencer&#xa0;: un fichier de votre disque se terminant par .gguf. Vous pouvez aussi le déposer ici.</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} est prêt.</translation>
    </message>
    <message>
        <source>{model} is loading; you can write already.</source>
        <translation>{model} se charge&#xa0;; vous pouvez déjà écrire.</translation>
    </message>
    <message>
        <source>{model} could not be loaded.</source>
        <translation>Impossible de charger {model}.</translation>
    </message>
    <message>
        <source>{model}: {state}.</source>
        <translation>{model}&#xa0;: {state}.</translation>
    </message>
    <message>
        <source>Why is the sky blue?</source>
        <translation>Pourquoi le ciel est-il bleu&#xa0;?</translation>
    </message>
    <message>
        <source>Write a short poem about the sea in winter.</source>
        <translation>Écris un court poème sur la mer en hiver.</translation>
    </message>
    <message>
        <source>Give me three ideas for a dinner with potatoes.</source>
        <translation>Donne-moi trois idées de dîner avec des pommes de terre.</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>An engine is a llama-cli of the llama.cpp family. The app’s own is the fastest for BitNet; others may know models that it does not.</source>
        <translation>Un moteur est un llama-cli de la famille llama.cpp. Celui de l’application est le plus rapide pour BitNet&#xa0;; d’autres connaissent peut-être des modèles qu’il ne connaît pas.</translation>
    </message>
    <message>
        <source>Engine in use</source>
        <translation>Moteur utilisé</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
    </message>
    <message>
        <source>Use the first found</source>
        <translation>Utiliser le premier trouvé</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Trouvés sur cet ordinateur</translation>
    </message>
    <message>
        <source>Looking for engines…</source>
        <translation>Recherche de moteurs…</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>What the processor can do</source>
        <translation>Capacités du processeur</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation>Choisir un moteur&#xa0;: le programme llama-cli</translation>
    </message>
    <message>
        <source>The first that is found: the app’s own, then those of the system.</source>
        <translation>Le premier trouvé&#xa0;: celui de l’application, puis ceux du système.</translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation>Aucun moteur trouvé.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Made for this app, family ik_llama.cpp.</source>
        <translation>Conçu pour cette application, famille ik_llama.cpp.</translation>
    </message>
    <message>
        <source>A newer llama-cli of llama.cpp.</source>
        <translation>Un llama-cli récent de llama.cpp.</translation>
    </message>
    <message>
        <source>A classic llama-cli.</source>
        <translation>Un llama-cli classique.</translation>
    </message>
    <message>
        <source>What it can load shows when a model is opened.</source>
        <translation>Ce qu’il peut charger se voit à l’ouverture d’un modèle.</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, BitNet among them.</source>
        <translation>Charge {count} types de modèles, dont BitNet.</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, but not BitNet.</source>
        <translation>Charge {count} types de modèles, mais pas BitNet.</translation>
    </message>
    <message>
        <source>The system does not tell.</source>
        <translation>Le système ne l’indique pas.</translation>
    </message>
    <message>
        <source>Nothing that engines ask for.</source>
        <translation>Rien de ce que demandent les moteurs.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} tokens</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} tokens/s</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>FitQuestion</name>
    <message>
        <source>Larger context: {tokens}</source>
        <translation>Contexte plus grand&#xa0;: {tokens}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Your message does not fit into the context.</source>
        <translation>Votre message ne tient pas dans le contexte.</translation>
    </message>
    <message>
        <source>It has {message}; of the context’s {size}, {free} are free.</source>
        <translation>Il fait {message}&#xa0;; sur {size} du contexte, il reste {free}.</translation>
    </message>
    <message>
        <source>It has about {message}; of the context’s {size}, {free} are free.</source>
        <translation>Il fait environ {message}&#xa0;; sur {size} du contexte, il reste {free}.</translation>
    </message>
    <message>
        <source>The reply needs some room as well, about {room}.</source>
        <translation>La réponse a aussi besoin de place, environ {room}.</translation>
    </message>
    <message>
        <source>Choose what to do; your message stays in the field until then. What is left out stays in the conversation, grey, and can be read.</source>
        <translation>Choisissez quoi faire&#xa0;; d’ici là, votre message reste dans le champ. Ce qui est omis reste en gris dans la conversation et peut être lu.</translation>
    </message>
    <message>
        <source>Shorten it, or choose what to do; it stays in the field until then.</source>
        <translation>Raccourcissez-le ou choisissez quoi faire&#xa0;; d’ici là, il reste dans le champ.</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts; it stays in the field.</source>
        <translation>Raccourcissez-le ou envoyez-le en plusieurs parties&#xa0;; il reste dans le champ.</translation>
    </message>
    <message>
        <source>Leave out the oldest turn</source>
        <translation>Omettre le tour le plus ancien</translation>
    </message>
    <message>
        <source>Leave out the {count} oldest turns</source>
        <translation>Omettre les {count} tours les plus anciens</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt système</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start and close</source>
        <translation>Démarrage et fermeture</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Lancer à l’ouverture de session</translation>
    </message>
    <message>
        <source>The app waits out of sight, without a model, until it is called.</source>
        <translation>L’application attend, invisible et sans modèle, qu’on l’appelle.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>À la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>In the tray the app can be called at any time, and a reply goes on.</source>
        <translation>Dans la zone de notification, l’application reste disponible à tout moment, et une réponse se poursuit.</translation>
    </message>
    <message>
        <source>Ask the first time</source>
        <translation>Demander la première fois</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Rester en zone de notification</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>Quitter l’application</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Tell when a long reply is finished</source>
        <translation>Signaler la fin d’une longue réponse</translation>
    </message>
    <message>
        <source>Only while its window cannot be seen; shows the first line of the reply.</source>
        <translation>Seulement quand sa fenêtre n’est pas visible&#xa0;; affiche la première ligne de la réponse.</translation>
    </message>
    <message>
        <source>A reply is long after</source>
        <translation>Une réponse est longue à partir de</translation>
    </message>
    <message>
        <source>Counted from sending the message.</source>
        <translation>Compté à partir de l’envoi du message.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends the app.</source>
        <translation>Ce bureau n’a pas de zone de notification&#xa0;; fermer la fenêtre quitte donc l’application.</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
</context>
<context>
    <name>Generation</name>
    <message>
        <source>How exactly the context is kept: half and a quarter of the memory cost some quality, so Full makes sense unless memory is short.</source>
        <translation>Avec quelle exactitude le contexte est conservé&#xa0;: la moitié et le quart de la mémoire coûtent un peu de qualité&#xa0;; «&#xa0;Complète&#xa0;» est conseillée, sauf si la mémoire manque.</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest, more is livelier; {least} to {most} makes sense.</source>
        <translation>Avec quelle liberté les mots sont choisis&#xa0;: 0 prend toujours le plus probable, plus est plus vivant&#xa0;; valeurs conseillées&#xa0;: de {least} à {most}.</translation>
    </message>
    <message>
        <source>How many of the likeliest tokens are in the draw, 0 for all of them; {least} to {most} makes sense.</source>
        <translation>Combien de tokens parmi les plus probables entrent dans le tirage, 0 pour tous&#xa0;; valeurs conseillées&#xa0;: de {least} à {most}.</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability are in the draw; {least} to {most} makes sense.</source>
        <translation>Seuls les tokens les plus probables qui totalisent cette probabilité entrent dans le tirage&#xa0;; valeurs conseillées&#xa0;: de {least} à {most}.</translation>
    </message>
    <message>
        <source>Tokens with less than this share of the likeliest one’s probability are left out; {least} to {most} makes sense.</source>
        <translation>Les tokens ayant moins de cette part de la probabilité du plus probable sont écartés&#xa0;; valeurs conseillées&#xa0;: de {least} à {most}.</translation>
    </message>
    <message>
        <source>Makes words that were just used less likely, 1 leaves them alone; {least} to {most} makes sense.</source>
        <translation>Rend moins probables les mots qui viennent d’être utilisés, 1 n’y touche pas&#xa0;; valeurs conseillées&#xa0;: de {least} à {most}.</translation>
    </message>
    <message>
        <source>With the same seed, the same messages get the same reply again; every number is as good as another.</source>
        <translation>Avec la même graine, les mêmes messages obtiennent la même réponse&#xa0;; tous les nombres se valent.</translation>
    </message>
    <message>
        <source>Ends a reply after so many tokens (a token is a word or a part of one); no limit, or up to {most}, makes sense.</source>
        <translation>Termine une réponse après ce nombre de tokens (un token est un mot ou une partie de mot)&#xa0;; valeurs conseillées&#xa0;: aucune limite ou jusqu’à {most}.</translation>
    </message>
    <message>
        <source>How many tokens the model can keep in mind, which takes memory; Automatic, or {least} to {most}, makes sense.</source>
        <translation>Combien de tokens le modèle peut garder en tête, ce qui prend de la mémoire&#xa0;; valeurs conseillées&#xa0;: «&#xa0;Automatique&#xa0;» ou de {least} à {most}.</translation>
    </message>
    <message>
        <source>How many of the processor’s cores work at once; Automatic, or 1 to {most}, makes sense.</source>
        <translation>Combien de cœurs du processeur travaillent à la fois&#xa0;; valeurs conseillées&#xa0;: «&#xa0;Automatique&#xa0;» ou de 1 à {most}.</translation>
    </message>
    <message>
        <source>Another each time</source>
        <translation>Une autre à chaque fois</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Full (f16)</source>
        <translation>Complète (f16)</translation>
    </message>
    <message>
        <source>Half (q8_0)</source>
        <translation>Moitié (q8_0)</translation>
    </message>
    <message>
        <source>A quarter (q4_0)</source>
        <translation>Un quart (q4_0)</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Précis</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Créatif</translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation>Reproductible</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Reply limit</source>
        <translation>Limite de la réponse</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>Taille du contexte</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>Précision du contexte</translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source>Generation settings</source>
        <translation>Paramètres de génération</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre de nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>Aucun prompt système</translation>
    </message>
    <message>
        <source>The model has to be loaded again for this. That is done when you close this window.</source>
        <translation>Pour cela, le modèle doit être rechargé. Ce sera fait à la fermeture de cette fenêtre.</translation>
    </message>
    <message>
        <source>What the settings are for</source>
        <translation>À quoi s’appliquent les paramètres</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Cette conversation</translation>
    </message>
    <message>
        <source>All new conversations</source>
        <translation>Toutes les nouvelles conversations</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>Le modèle est rechargé pour ceux-ci</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>Génération des réponses</translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Open the quick prompt</source>
        <translation>Ouvrir la question rapide</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to latest</source>
        <translation>Aller au plus récent</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys…</source>
        <translation>Appuyez sur les touches…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>In the message</source>
        <translation>Dans le message</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Leave an edit</source>
        <translation>Quitter la modification</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>Dans la conversation</translation>
    </message>
    <message>
        <source>The message before, the next one</source>
        <translation>Le message précédent, le suivant</translation>
    </message>
    <message>
        <source>Select; with Ctrl farther</source>
        <translation>Sélectionner&#xa0;; avec Ctrl, plus loin</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Faire défiler</translation>
    </message>
    <message>
        <source>In the side bar</source>
        <translation>Dans la barre latérale</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>LibraryControl</name>
    <message>
        <source>“{model}” goes on with it.</source>
        <translation>«&#xa0;{model}&#xa0;» la poursuit.</translation>
    </message>
    <message>
        <source>“{model}”, the model of this conversation, is not where it was.</source>
        <translation>«&#xa0;{model}&#xa0;», le modèle de cette conversation, n’est plus à sa place.</translation>
    </message>
    <message>
        <source>Choose one to go on with.</source>
        <translation>Choisissez-en un pour continuer.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>Open this page of {site} in the browser?</source>
        <translation>Ouvrir cette page de {site} dans le navigateur&#xa0;?</translation>
    </message>
    <message>
        <source>Write to this address with the mail program?</source>
        <translation>Écrire à cette adresse avec le logiciel de messagerie&#xa0;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Do not ask again for {site}</source>
        <translation>Ne plus demander pour {site}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>BitNet Desktop</source>
        <translation>BitNet Desktop</translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation>Choisir un moteur&#xa0;: le programme llama-cli</translation>
    </message>
    <message>
        <source>Something in the app went wrong.</source>
        <translation>Une erreur s’est produite dans l’application.</translation>
    </message>
    <message>
        <source>You can go on; what was said is kept. The details are in the log.</source>
        <translation>Vous pouvez continuer&#xa0;; ce qui a été dit est conservé. Les détails sont dans le journal.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Choose an engine</source>
        <translation>Choisir un moteur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>A message was deleted.</source>
        <translation>Un message a été supprimé.</translation>
    </message>
    <message>
        <source>{count} messages were deleted.</source>
        <translation>{count} messages ont été supprimés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put it into the field</source>
        <translation>Le mettre dans le champ</translation>
    </message>
    <message>
        <source>Your message was not sent.</source>
        <translation>Votre message n’a pas été envoyé.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Open link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copier l’adresse du lien</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>Sélectionner le message</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Version suivante</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre de nouveau</translation>
    </message>
    <message>
        <source>Answer again with…</source>
        <translation>Répondre de nouveau avec…</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Continuer la réponse</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Continuer à partir d’ici</translation>
    </message>
    <message>
        <source>Keep in the model’s sight</source>
        <translation>Garder à la vue du modèle</translation>
    </message>
    <message>
        <source>Need not stay in the model’s sight</source>
        <translation>Ne plus garder à la vue du modèle</translation>
    </message>
    <message>
        <source>Delete, with all that follows</source>
        <translation>Supprimer, avec tout ce qui suit</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Réflexion…</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>Réflexion pendant {time}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Edited reply</source>
        <translation>Réponse modifiée</translation>
    </message>
    <message>
        <source>{when} · stays in the model’s sight</source>
        <translation>{when} · reste à la vue du modèle</translation>
    </message>
    <message>
        <source>{when} · the model does not see this any more</source>
        <translation>{when} · le modèle ne voit plus ceci</translation>
    </message>
</context>
<context>
    <name>MessageRegion</name>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Renvoi à la ligne</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>Copy code: {language}</source>
        <translation>Copier le code&#xa0;: {language}</translation>
    </message>
    <message>
        <source>Wrap lines: {language}</source>
        <translation>Renvoi à la ligne&#xa0;: {language}</translation>
    </message>
    <message>
        <source>Scroll to the side</source>
        <translation>Faire défiler sur le côté</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Opens the list of models</source>
        <translation>Ouvre la liste des modèles</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>Ouvrir un fichier GGUF…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Modèles GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modèle&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Looking for models…</source>
        <translation>Recherche de modèles…</translation>
    </message>
    <message>
        <source>No models were found on this computer</source>
        <translation>Aucun modèle trouvé sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Model at the next start</source>
        <translation>Modèle au prochain démarrage</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Models are looked for here, and used where they lie.</source>
        <translation>Les modèles sont recherchés ici et utilisés là où ils se trouvent.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>The app’s own folder</source>
        <translation>Le dossier de l’application</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Of another program</source>
        <translation>D’un autre programme</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>Choisir un dossier contenant des modèles</translation>
    </message>
    <message>
        <source>None: the first model in the app’s own folder is used, if there is one.</source>
        <translation>Aucun&#xa0;: le premier modèle du dossier de l’application est utilisé, s’il y en a un.</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modèles sur cet ordinateur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>NewConversationsPage</name>
    <message>
        <source>These hold for every conversation that has none of its own. What is set for one conversation is in its own generation settings.</source>
        <translation>Valables pour toute conversation qui n’a pas les siens. Ce qui est réglé pour une conversation se trouve dans ses propres paramètres de génération.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt système</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>Génération des réponses</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>Le modèle est rechargé pour ceux-ci</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>Aucun prompt système</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>{name}, slider</source>
        <translation>{name}, curseur</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{setting}”</source>
        <translation>Réinitialiser «&#xa0;{setting}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Plus sur les préréglages</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>Choix personnel</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>A preset of the app has this name; choose another.</source>
        <translation>Un préréglage de l’application porte ce nom&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Another preset has this name; choose another.</source>
        <translation>Un autre préréglage porte ce nom&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There are too many presets; delete one first.</source>
        <translation>Il y a trop de préréglages&#xa0;; supprimez-en d’abord un.</translation>
    </message>
    <message>
        <source>The preset was not saved: the system prompts of all presets are too long.</source>
        <translation>Le préréglage n’a pas été enregistré&#xa0;: les prompts système de tous les préréglages sont trop longs.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>«&#xa0;{name}&#xa0;» a été supprimé.</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt système</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you write stays on this computer: models run here, and nothing is reported to anybody. The app opens a connection only when you ask for one.</source>
        <translation>Ce que vous écrivez reste sur cet ordinateur&#xa0;: les modèles s’exécutent ici et rien n’est transmis à quiconque. L’application n’ouvre une connexion qu’à votre demande.</translation>
    </message>
    <message>
        <source>Connections that this app has made</source>
        <translation>Connexions de cette application</translation>
    </message>
    <message>
        <source>Links in conversations</source>
        <translation>Liens dans les conversations</translation>
    </message>
    <message>
        <source>Sites that open without a question</source>
        <translation>Sites ouverts sans demander</translation>
    </message>
    <message>
        <source>Ask again for all</source>
        <translation>Redemander pour tous</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>All conversations and all copies of them, for good. Models and settings stay.</source>
        <translation>Toutes les conversations et toutes leurs copies, définitivement. Les modèles et les paramètres restent.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>The list of them cannot be read.</source>
        <translation>La liste ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>No connection was ever made from here.</source>
        <translation>Aucune connexion n’a jamais été établie d’ici.</translation>
    </message>
    <message>
        <source>{count} earlier ones</source>
        <translation>{count} plus anciennes</translation>
    </message>
    <message>
        <source>Whether there is a new version</source>
        <translation>Recherche d’une nouvelle version</translation>
    </message>
    <message>
        <source>None: before a link is opened, you are always asked.</source>
        <translation>Aucun&#xa0;: avant d’ouvrir un lien, on vous le demande toujours.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no engine at “{path}”.</source>
        <translation>Il n’y a pas de moteur dans «&#xa0;{path}&#xa0;».</translation>
    </message>
    <message>
        <source>No engine was found on this computer.</source>
        <translation>Aucun moteur trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The engine is the program that runs the model, llama-cli. Install the app again, or name a folder that holds llama-cli with --engine.</source>
        <translation>Le moteur est le programme qui exécute le modèle&#xa0;: llama-cli. Réinstallez l’application ou indiquez avec --engine un dossier contenant llama-cli.</translation>
    </message>
    <message>
        <source>The engine “{path}” may not be run.</source>
        <translation>L’exécution du moteur «&#xa0;{path}&#xa0;» n’est pas autorisée.</translation>
    </message>
    <message>
        <source>The engine may not be run.</source>
        <translation>L’exécution du moteur n’est pas autorisée.</translation>
    </message>
    <message>
        <source>Give the file the permission to be executed, or choose another engine.</source>
        <translation>Donnez au fichier le droit d’être exécuté ou choisissez un autre moteur.</translation>
    </message>
    <message>
        <source>“{path}” is not a program for this computer.</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas un programme pour cet ordinateur.</translation>
    </message>
    <message>
        <source>The engine is not a program for this computer.</source>
        <translation>Le moteur n’est pas un programme pour cet ordinateur.</translation>
    </message>
    <message>
        <source>It was made for another system or another kind of processor. Choose an engine that was made for this one.</source>
        <translation>Il a été conçu pour un autre système ou un autre type de processeur. Choisissez un moteur conçu pour celui-ci.</translation>
    </message>
    <message>
        <source>This computer’s processor lacks {features}, which the engine needs.</source>
        <translation>Il manque au processeur de cet ordinateur {features}, dont le moteur a besoin.</translation>
    </message>
    <message>
        <source>The engine uses instructions that this computer’s processor does not have.</source>
        <translation>Le moteur utilise des instructions que le processeur de cet ordinateur n’a pas.</translation>
    </message>
    <message>
        <source>Use an engine that was built for this processor, or another computer.</source>
        <translation>Utilisez un moteur compilé pour ce processeur ou un autre ordinateur.</translation>
    </message>
    <message>
        <source>The engine “{path}” did not start.</source>
        <translation>Le moteur «&#xa0;{path}&#xa0;» n’a pas démarré.</translation>
    </message>
    <message>
        <source>The engine did not start.</source>
        <translation>Le moteur n’a pas démarré.</translation>
    </message>
    <message>
        <source>Something it needs is missing from this computer. Install the app again, or choose another engine.</source>
        <translation>Il manque sur cet ordinateur un élément dont il a besoin. Réinstallez l’application ou choisissez un autre moteur.</translation>
    </message>
    <message>
        <source>The engine ended before it was done.</source>
        <translation>Le moteur s’est arrêté avant d’avoir fini.</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again; if it happens again, choose another model.</source>
        <translation>Votre conversation est conservée. Réessayez&#xa0;; si cela se reproduit, choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The engine crashed.</source>
        <translation>Le moteur a cessé de fonctionner.</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds} seconds, so it was ended.</source>
        <translation>Le moteur n’a pas répondu pendant {seconds} secondes et a été arrêté.</translation>
    </message>
    <message>
        <source>The engine no longer answered, so it was ended.</source>
        <translation>Le moteur ne répondait plus et a été arrêté.</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again.</source>
        <translation>Votre conversation est conservée. Réessayez.</translation>
    </message>
    <message>
        <source>“{model}” gives meaningless text, so the reply was stopped.</source>
        <translation>«&#xa0;{model}&#xa0;» produit un texte dénué de sens&#xa0;; la réponse a été arrêtée.</translation>
    </message>
    <message>
        <source>The model gives meaningless text, so the reply was stopped.</source>
        <translation>Le modèle produit un texte dénué de sens&#xa0;; la réponse a été arrêtée.</translation>
    </message>
    <message>
        <source>Usually the model file does not suit this engine or this processor. Try again, or choose another model.</source>
        <translation>En général, le fichier du modèle ne convient pas à ce moteur ou à ce processeur. Réessayez ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The engine “{path}” does not know an option that this app needs.</source>
        <translation>Le moteur «&#xa0;{path}&#xa0;» ne connaît pas une option dont cette application a besoin.</translation>
    </message>
    <message>
        <source>The engine does not know an option that this app needs.</source>
        <translation>Le moteur ne connaît pas une option dont cette application a besoin.</translation>
    </message>
    <message>
        <source>It is probably too old or too new. Choose another engine.</source>
        <translation>Il est sans doute trop ancien ou trop récent. Choisissez un autre moteur.</translation>
    </message>
    <message>
        <source>This model must be optimised before its first use, and the program for it is missing.</source>
        <translation>Ce modèle doit être optimisé avant sa première utilisation, et le programme nécessaire est absent.</translation>
    </message>
    <message>
        <source>Use an engine that comes with llama-quantize, or choose another model.</source>
        <translation>Utilisez un moteur fourni avec llama-quantize ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>“{path}” could not be optimised.</source>
        <translation>Impossible d’optimiser «&#xa0;{path}&#xa0;».</translation>
    </message>
    <message>
        <source>The model could not be optimised.</source>
        <translation>Impossible d’optimiser le modèle.</translation>
    </message>
    <message>
        <source>The original file is unchanged. Try again, or choose another model.</source>
        <translation>Le fichier d’origine est inchangé. Réessayez ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>Optimising this model needs {needed} on the disk, and {available} are free.</source>
        <translation>L’optimisation de ce modèle demande {needed} sur le disque, et {available} sont libres.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to optimise this model.</source>
        <translation>Il n’y a pas assez de place sur le disque pour optimiser ce modèle.</translation>
    </message>
    <message>
        <source>Free some room, then try again.</source>
        <translation>Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Aucun modèle n’est choisi.</translation>
    </message>
    <message>
        <source>Choose a model file: it has the ending .gguf.</source>
        <translation>Choisissez un fichier de modèle&#xa0;: il se termine par .gguf.</translation>
    </message>
    <message>
        <source>The model file “{model}” is not there.</source>
        <translation>Le fichier de modèle «&#xa0;{model}&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>The model file is not there.</source>
        <translation>Le fichier de modèle est introuvable.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted. Put it back, or choose another model.</source>
        <translation>Il a peut-être été déplacé ou supprimé. Remettez-le en place ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model file “{model}” cannot be read.</source>
        <translation>Le fichier de modèle «&#xa0;{model}&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The model file cannot be read.</source>
        <translation>Le fichier de modèle ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it, or choose another model.</source>
        <translation>Vérifiez que c’est un fichier et que vous avez le droit de le lire, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>“{model}” is not a GGUF file.</source>
        <translation>«&#xa0;{model}&#xa0;» n’est pas un fichier GGUF.</translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation>Ce n’est pas un fichier GGUF.</translation>
    </message>
    <message>
        <source>GGUF is the kind of model file that this app runs. Choose a file of that kind.</source>
        <translation>GGUF est le type de fichier de modèle que cette application exécute. Choisissez un fichier de ce type.</translation>
    </message>
    <message>
        <source>The model file “{model}” is not complete: {actual} of {expected} are there.</source>
        <translation>Le fichier de modèle «&#xa0;{model}&#xa0;» est incomplet&#xa0;: {actual} sur {expected} sont présents.</translation>
    </message>
    <message>
        <source>The model file is not complete.</source>
        <translation>Le fichier de modèle est incomplet.</translation>
    </message>
    <message>
        <source>The download probably broke off. Download it again, or choose another model.</source>
        <translation>Le téléchargement a sans doute été interrompu. Téléchargez-le de nouveau ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model file “{model}” is damaged.</source>
        <translation>Le fichier de modèle «&#xa0;{model}&#xa0;» est endommagé.</translation>
    </message>
    <message>
        <source>The model file is damaged.</source>
        <translation>Le fichier de modèle est endommagé.</translation>
    </message>
    <message>
        <source>Download it again, or choose another model.</source>
        <translation>Téléchargez-le de nouveau ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The engine cannot run models of the kind “{architecture}”.</source>
        <translation>Le moteur ne peut pas exécuter les modèles du type «&#xa0;{architecture}&#xa0;».</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”: its weights are stored as {type}.</source>
        <translation>Le moteur ne peut pas exécuter «&#xa0;{model}&#xa0;»&#xa0;: ses poids sont enregistrés en {type}.</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”.</source>
        <translation>Le moteur ne peut pas exécuter «&#xa0;{model}&#xa0;».</translation>
    </message>
    <message>
        <source>The engine cannot run this model.</source>
        <translation>Le moteur ne peut pas exécuter ce modèle.</translation>
    </message>
    <message>
        <source>Choose another model, or an engine that knows this kind.</source>
        <translation>Choisissez un autre modèle ou un moteur qui connaît ce type.</translation>
    </message>
    <message>
        <source>“{model}” is not a model for conversations.</source>
        <translation>«&#xa0;{model}&#xa0;» n’est pas un modèle de dialogue.</translation>
    </message>
    <message>
        <source>This is not a model for conversations.</source>
        <translation>Ce n’est pas un modèle de dialogue.</translation>
    </message>
    <message>
        <source>Choose a chat or instruct model; their names often say so.</source>
        <translation>Choisissez un modèle «&#xa0;chat&#xa0;» ou «&#xa0;instruct&#xa0;»&#xa0;; son nom l’indique souvent.</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how it is to be talked to.</source>
        <translation>«&#xa0;{model}&#xa0;» n’indique pas de façon exploitable comment s’adresser à lui.</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how it is to be talked to.</source>
        <translation>Le modèle n’indique pas de façon exploitable comment s’adresser à lui.</translation>
    </message>
    <message>
        <source>A plain form is used instead. If its replies are odd, choose a model with a chat template.</source>
        <translation>Une forme simple est utilisée à la place. Si ses réponses sont étranges, choisissez un modèle ayant un gabarit de conversation.</translation>
    </message>
    <message>
        <source>The engine could not load “{model}”.</source>
        <translation>Le moteur n’a pas pu charger «&#xa0;{model}&#xa0;».</translation>
    </message>
    <message>
        <source>The engine could not load the model.</source>
        <translation>Le moteur n’a pas pu charger le modèle.</translation>
    </message>
    <message>
        <source>The file may be damaged or too new for this engine. Choose another model.</source>
        <translation>Le fichier est peut-être endommagé ou trop récent pour ce moteur. Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how to talk to it.</source>
        <translation>«&#xa0;{model}&#xa0;» n’indique pas de façon exploitable comment lui parler.</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how to talk to it.</source>
        <translation>Le modèle n’indique pas de façon exploitable comment lui parler.</translation>
    </message>
    <message>
        <source>A common way is used instead; the replies may be odd.</source>
        <translation>Une forme courante est utilisée à la place&#xa0;; les réponses peuvent être étranges.</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory, and {available} are free.</source>
        <translation>Le modèle a besoin de {needed} de mémoire, et {available} sont libres.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>Il n’y a pas assez de mémoire pour ce modèle.</translation>
    </message>
    <message>
        <source>It fits with a context (what the model can keep in mind) of {largest} tokens. Set the context to that, close other programs, or choose a smaller model.</source>
        <translation>Il tient avec un contexte (ce que le modèle peut garder en tête) de {largest} tokens. Réglez le contexte ainsi, fermez d’autres programmes ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Fermez d’autres programmes ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Le message est vide.</translation>
    </message>
    <message>
        <source>Write something, then send it.</source>
        <translation>Écrivez quelque chose, puis envoyez-le.</translation>
    </message>
    <message>
        <source>The message is too long: it has {need} tokens, and {free} are left.</source>
        <translation>Le message est trop long&#xa0;: il fait {need} tokens, et il en reste {free}.</translation>
    </message>
    <message>
        <source>The message is too long for what is left of the context.</source>
        <translation>Le message est trop long pour ce qui reste du contexte.</translation>
    </message>
    <message>
        <source>A token is a word or a part of one; the context, what the model can keep in mind, holds {size}. Shorten the message, or begin a new conversation.</source>
        <translation>Un token est un mot ou une partie de mot&#xa0;; le contexte, ce que le modèle peut garder en tête, en contient {size}. Raccourcissez le message ou commencez une nouvelle conversation.</translation>
    </message>
    <message>
        <source>Shorten the message, or begin a new conversation.</source>
        <translation>Raccourcissez le message ou commencez une nouvelle conversation.</translation>
    </message>
    <message>
        <source>The conversation is longer than the context, the {size} tokens that the model can keep in mind.</source>
        <translation>La conversation est plus longue que le contexte, les {size} tokens que le modèle peut garder en tête.</translation>
    </message>
    <message>
        <source>The conversation fills the context, all that the model can keep in mind.</source>
        <translation>La conversation remplit le contexte, tout ce que le modèle peut garder en tête.</translation>
    </message>
    <message>
        <source>Begin a new conversation, or choose a larger context.</source>
        <translation>Commencez une nouvelle conversation ou choisissez un contexte plus grand.</translation>
    </message>
    <message>
        <source>“{setting}” cannot be {value}.</source>
        <translation>«&#xa0;{setting}&#xa0;» ne peut pas valoir {value}.</translation>
    </message>
    <message>
        <source>A setting of this conversation cannot be used.</source>
        <translation>Un paramètre de cette conversation est inutilisable.</translation>
    </message>
    <message>
        <source>Choose a value in the range {allowed}, or reset it.</source>
        <translation>Choisissez une valeur dans la plage {allowed} ou réinitialisez-le.</translation>
    </message>
    <message>
        <source>Choose another value, or reset it.</source>
        <translation>Choisissez une autre valeur ou réinitialisez-le.</translation>
    </message>
    <message>
        <source>A context of {context} tokens is larger than this model can use.</source>
        <translation>Un contexte de {context} tokens dépasse ce que ce modèle peut utiliser.</translation>
    </message>
    <message>
        <source>The context is larger than this model can use.</source>
        <translation>Le contexte dépasse ce que ce modèle peut utiliser.</translation>
    </message>
    <message>
        <source>It was trained with {largest}. Choose at most that, or Automatic.</source>
        <translation>Il a été entraîné avec {largest}. Choisissez au maximum cette valeur, ou «&#xa0;Automatique&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a smaller one, or Automatic.</source>
        <translation>Choisissez-en un plus petit ou «&#xa0;Automatique&#xa0;».</translation>
    </message>
    <message>
        <source>The context cannot be kept as {type} here.</source>
        <translation>Le contexte ne peut pas être conservé en {type} ici.</translation>
    </message>
    <message>
        <source>The context cannot be kept in this precision here.</source>
        <translation>Le contexte ne peut pas être conservé avec cette précision ici.</translation>
    </message>
    <message>
        <source>The engine, the processor or the model does not allow it. Choose Full for the context precision.</source>
        <translation>Le moteur, le processeur ou le modèle ne le permet pas. Choisissez «&#xa0;Complète&#xa0;» pour la précision du contexte.</translation>
    </message>
    <message>
        <source>This reply cannot be continued.</source>
        <translation>Cette réponse ne peut pas être continuée.</translation>
    </message>
    <message>
        <source>It has ended by itself, or this engine cannot take up a reply. Ask the model to go on, or have it answer again.</source>
        <translation>Elle s’est terminée d’elle-même, ou ce moteur ne peut pas reprendre une réponse. Demandez au modèle de continuer ou faites-le répondre de nouveau.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made or written to.</source>
        <translation>Impossible de créer le dossier «&#xa0;{path}&#xa0;» ou d’y écrire.</translation>
    </message>
    <message>
        <source>A folder that this app needs cannot be made or written to.</source>
        <translation>Impossible de créer un dossier dont cette application a besoin ou d’y écrire.</translation>
    </message>
    <message>
        <source>Check its permissions and the room on the disk, or set BITNET_DESKTOP_HOME to another folder.</source>
        <translation>Vérifiez ses droits et la place sur le disque, ou indiquez un autre dossier dans BITNET_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>The link could not be opened.</source>
        <translation>Impossible d’ouvrir le lien.</translation>
    </message>
    <message>
        <source>No program on this computer opens {address}. You can copy the address.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre {address}. Vous pouvez copier l’adresse.</translation>
    </message>
    <message>
        <source>No program on this computer opens such a link. You can copy its address.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre un tel lien. Vous pouvez copier son adresse.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used.</source>
        <translation>Impossible de lire les paramètres&#xa0;; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>The old file is kept as “{aside}”. Choose your settings again.</source>
        <translation>L’ancien fichier est conservé sous «&#xa0;{aside}&#xa0;». Choisissez de nouveau vos paramètres.</translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation>Choisissez de nouveau vos paramètres.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed.</source>
        <translation>Impossible de modifier le lancement à l’ouverture de session.</translation>
    </message>
    <message>
        <source>The system keeps it in “{path}”. See that you may write there, then try again.</source>
        <translation>Le système l’enregistre dans «&#xa0;{path}&#xa0;». Assurez-vous de pouvoir y écrire, puis réessayez.</translation>
    </message>
    <message>
        <source>See that you may write where the system keeps it, then try again.</source>
        <translation>Assurez-vous de pouvoir écrire là où le système l’enregistre, puis réessayez.</translation>
    </message>
    <message>
        <source>A newer version of this app has changed the settings.</source>
        <translation>Une version plus récente de cette application a modifié les paramètres.</translation>
    </message>
    <message>
        <source>What this version knows of them is used. The file is kept as “{aside}” for the newer one.</source>
        <translation>Ce que cette version en connaît est utilisé. Le fichier est conservé sous «&#xa0;{aside}&#xa0;» pour la plus récente.</translation>
    </message>
    <message>
        <source>What this version knows of them is used.</source>
        <translation>Ce que cette version en connaît est utilisé.</translation>
    </message>
    <message>
        <source>Your conversations are in use by another start of this app.</source>
        <translation>Vos conversations sont utilisées par une autre instance de cette application.</translation>
    </message>
    <message>
        <source>Go on in its window, or close it and try again.</source>
        <translation>Continuez dans sa fenêtre, ou fermez-la et réessayez.</translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of this app.</source>
        <translation>Vos conversations ont été enregistrées par une version plus récente de cette application.</translation>
    </message>
    <message>
        <source>They are untouched. Install the newest version; until then nothing you write here is kept.</source>
        <translation>Elles sont intactes. Installez la version la plus récente&#xa0;; d’ici là, rien de ce que vous écrivez ici n’est conservé.</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>Le fichier contenant vos conversations est endommagé.</translation>
    </message>
    <message>
        <source>It is kept as “{aside}”. Go on with the newest copy, or begin with an empty file.</source>
        <translation>Il est conservé sous «&#xa0;{aside}&#xa0;». Continuez avec la copie la plus récente ou commencez avec un fichier vide.</translation>
    </message>
    <message>
        <source>Start the app again to go on with the newest copy.</source>
        <translation>Relancez l’application pour continuer avec la copie la plus récente.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: “{path}” may not be written to.</source>
        <translation>Impossible d’enregistrer vos conversations&#xa0;: l’écriture dans «&#xa0;{path}&#xa0;» n’est pas autorisée.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: their file may not be written to.</source>
        <translation>Impossible d’enregistrer vos conversations&#xa0;: l’écriture dans leur fichier n’est pas autorisée.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check the permissions of the file and its folder, then try again.</source>
        <translation>Ce que vous écrivez maintenant reste jusqu’à la fermeture de l’application. Vérifiez les droits du fichier et de son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk is full.</source>
        <translation>Impossible d’enregistrer vos conversations&#xa0;: le disque est plein.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again: {needed} are needed, {available} are free.</source>
        <translation>Ce que vous écrivez maintenant reste jusqu’à la fermeture de l’application. Libérez de la place, puis réessayez&#xa0;: il faut {needed}, et {available} sont libres.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again.</source>
        <translation>Ce que vous écrivez maintenant reste jusqu’à la fermeture de l’application. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: another program holds their file.</source>
        <translation>Impossible d’enregistrer vos conversations&#xa0;: un autre programme bloque leur fichier.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Close the other program, perhaps a backup or a virus scanner, then try again.</source>
        <translation>Ce que vous écrivez maintenant reste jusqu’à la fermeture de l’application. Fermez l’autre programme, peut-être une sauvegarde ou un antivirus, puis réessayez.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk reports an error.</source>
        <translation>Impossible d’enregistrer vos conversations&#xa0;: le disque signale une erreur.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check that the disk is connected and healthy, then try again.</source>
        <translation>Ce que vous écrivez maintenant reste jusqu’à la fermeture de l’application. Vérifiez que le disque est connecté et en bon état, puis réessayez.</translation>
    </message>
    <message>
        <source>Your conversations cannot be read: the disk reports an error.</source>
        <translation>Impossible de lire vos conversations&#xa0;: le disque signale une erreur.</translation>
    </message>
    <message>
        <source>Their file was left as it is. Check that the disk is connected and healthy, then try again. If it is failing, copy your files to another one soon.</source>
        <translation>Leur fichier a été laissé tel quel. Vérifiez que le disque est connecté et en bon état, puis réessayez. S’il est en train de lâcher, copiez vite vos fichiers sur un autre.</translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <translation>Impossible d’écrire «&#xa0;{path}&#xa0;».</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Impossible d’écrire le fichier.</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions, or choose another place.</source>
        <translation>Vérifiez la place sur le disque et les droits, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The conversation could not be printed.</source>
        <translation>Impossible d’imprimer la conversation.</translation>
    </message>
    <message>
        <source>Check the printer, then try again, or save the conversation as PDF.</source>
        <translation>Vérifiez l’imprimante et réessayez, ou enregistrez la conversation en PDF.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} est injoignable.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>Check the connection to the Internet, then try again.</source>
        <translation>Vérifiez la connexion à Internet, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe, so it was ended.</source>
        <translation>La connexion à {host} n’est pas sûre et a été coupée.</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended.</source>
        <translation>La connexion n’est pas sûre et a été coupée.</translation>
    </message>
    <message>
        <source>Check this computer’s date and time, and whether a network sign-in page is in the way.</source>
        <translation>Vérifiez la date et l’heure de cet ordinateur, et si une page de connexion au réseau fait obstacle.</translation>
    </message>
    <message>
        <source>{host} did not answer as expected.</source>
        <translation>{host} n’a pas répondu comme prévu.</translation>
    </message>
    <message>
        <source>The server did not answer as expected.</source>
        <translation>Le serveur n’a pas répondu comme prévu.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Nothing was connected to, because it could not be written down.</source>
        <translation>Aucune connexion n’a été établie, car elle n’a pas pu être consignée.</translation>
    </message>
    <message>
        <source>Connections are listed in {path}. Check the room on the disk and the permissions.</source>
        <translation>Les connexions sont consignées dans {path}. Vérifiez la place sur le disque et les droits.</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions of the data folder.</source>
        <translation>Vérifiez la place sur le disque et les droits du dossier de données.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check that it is there and that you may read it.</source>
        <translation>Rien n’a été importé. Vérifiez qu’il est présent et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>“{path}” holds no conversations in a form that this app knows.</source>
        <translation>«&#xa0;{path}&#xa0;» ne contient pas de conversations sous une forme connue de cette application.</translation>
    </message>
    <message>
        <source>The file holds no conversations in a form that this app knows.</source>
        <translation>Le fichier ne contient pas de conversations sous une forme connue de cette application.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose a JSON export of this app, the conversations.json of an OpenAI export, or Jan’s threads folder.</source>
        <translation>Rien n’a été importé. Choisissez un export JSON de cette application, le fichier conversations.json d’un export OpenAI ou le dossier «&#xa0;threads&#xa0;» de Jan.</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation>«&#xa0;{path}&#xa0;» est endommagé.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>Nothing was imported. Export it again where it comes from, then try again.</source>
        <translation>Rien n’a été importé. Exportez-le de nouveau depuis son origine, puis réessayez.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be imported.</source>
        <translation>«&#xa0;{path}&#xa0;» est trop volumineux pour être importé.</translation>
    </message>
    <message>
        <source>This is too large to be imported.</source>
        <translation>C’est trop volumineux pour être importé.</translation>
    </message>
    <message>
        <source>Nothing was imported. Export fewer conversations at once, then try again.</source>
        <translation>Rien n’a été importé. Exportez moins de conversations à la fois, puis réessayez.</translation>
    </message>
    <message>
        <source>“{path}” is a folder, which cannot be attached.</source>
        <translation>«&#xa0;{path}&#xa0;» est un dossier et ne peut pas être joint.</translation>
    </message>
    <message>
        <source>A folder cannot be attached.</source>
        <translation>Un dossier ne peut pas être joint.</translation>
    </message>
    <message>
        <source>Attach the text files in it instead.</source>
        <translation>Joignez plutôt les fichiers texte qu’il contient.</translation>
    </message>
    <message>
        <source>It was not attached. Check that it is there, that it is a file and that you may read it.</source>
        <translation>Il n’a pas été joint. Vérifiez qu’il est présent, que c’est un fichier et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be attached: it has {actual}.</source>
        <translation>«&#xa0;{path}&#xa0;» est trop volumineux pour être joint&#xa0;: il fait {actual}.</translation>
    </message>
    <message>
        <source>The text is too large to be attached.</source>
        <translation>Le texte est trop volumineux pour être joint.</translation>
    </message>
    <message>
        <source>An attachment has at most {limit}, and most models see far less. Attach the part that matters.</source>
        <translation>Une pièce jointe fait au plus {limit}, et la plupart des modèles voient bien moins. Joignez la partie importante.</translation>
    </message>
    <message>
        <source>Attach the part that matters.</source>
        <translation>Joignez la partie importante.</translation>
    </message>
    <message>
        <source>“{path}” is not a text file that this app can read.</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas un fichier texte lisible par cette application.</translation>
    </message>
    <message>
        <source>This is not a text file that this app can read.</source>
        <translation>Ce n’est pas un fichier texte lisible par cette application.</translation>
    </message>
    <message>
        <source>It was not attached. Models read plain text: save a document as text in UTF-8, then attach that.</source>
        <translation>Il n’a pas été joint. Les modèles lisent du texte brut&#xa0;: enregistrez le document comme texte en UTF-8, puis joignez-le.</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation>«&#xa0;{path}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation>Il n’a pas été joint.</translation>
    </message>
    <message>
        <source>A message has at most {count} attachments.</source>
        <translation>Un message a au plus {count} pièces jointes.</translation>
    </message>
    <message>
        <source>A message cannot have so many attachments.</source>
        <translation>Un message ne peut pas avoir autant de pièces jointes.</translation>
    </message>
    <message>
        <source>The rest was not attached. Send it with the next message.</source>
        <translation>Le reste n’a pas été joint. Envoyez-le avec le message suivant.</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Reformuler</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
</context>
<context>
    <name>QuickActionsEditor</name>
    <message>
        <source>The message that is sent; {text} stands for the text, {language} for your language.</source>
        <translation>Le message envoyé&#xa0;; {text} représente le texte, {language} votre langue.</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>Ce qu’on peut faire d’un texte</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>Nom de l’action</translation>
    </message>
    <message>
        <source>Message of the action</source>
        <translation>Message de l’action</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nouvelle action</translation>
    </message>
</context>
<context>
    <name>QuickControl</name>
    <message>
        <source>There is no text to work on. Write it here, select it anywhere, or copy it.</source>
        <translation>Il n’y a pas de texte. Écrivez-le ici, sélectionnez-le n’importe où ou copiez-le.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation>Aucun texte n’est sélectionné.</translation>
    </message>
    <message>
        <source>Kept in your conversations.</source>
        <translation>Conservée dans vos conversations.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>Ouvrir BitNet Desktop</translation>
    </message>
    <message>
        <source>Ask in the window</source>
        <translation>Demander dans la fenêtre</translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Open the quick prompt with keys</source>
        <translation>Ouvrir la question rapide au clavier</translation>
    </message>
    <message>
        <source>From anywhere, whatever program is in front.</source>
        <translation>De partout, quel que soit le programme au premier plan.</translation>
    </message>
    <message>
        <source>Keys for the quick prompt</source>
        <translation>Touches de la question rapide</translation>
    </message>
    <message>
        <source>Press the button, then the keys.</source>
        <translation>Cliquez sur le bouton, puis appuyez sur les touches.</translation>
    </message>
    <message>
        <source>Free combinations</source>
        <translation>Combinaisons libres</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>Touches du bureau</translation>
    </message>
    <message>
        <source>In the keyboard settings of the desktop, add a shortcut of your own with the command below; it opens the quick prompt, and starts the app if it does not run.</source>
        <translation>Dans les paramètres du clavier de votre bureau, ajoutez un raccourci personnel avec la commande ci-dessous&#xa0;; il ouvre la question rapide et lance l’application si elle ne l’est pas.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>While it is open</source>
        <translation>Tant qu’elle est ouverte</translation>
    </message>
    <message>
        <source>Stay open after a click elsewhere</source>
        <translation>Rester ouverte après un clic ailleurs</translation>
    </message>
    <message>
        <source>Otherwise it goes away by itself; Esc always hides it.</source>
        <translation>Sinon, elle disparaît d’elle-même&#xa0;; Échap la masque toujours.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>Ce qu’on peut faire d’un texte</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>Utiliser {keys}</translation>
    </message>
    <message>
        <source>They are off.</source>
        <translation>Elles sont désactivées.</translation>
    </message>
    <message>
        <source>{keys} opens the quick prompt.</source>
        <translation>{keys} ouvre la question rapide.</translation>
    </message>
    <message>
        <source>{keys} belongs to another program. Choose others.</source>
        <translation>{keys} appartient à un autre programme. Choisissez d’autres touches.</translation>
    </message>
    <message>
        <source>These keys cannot be used everywhere. Choose others, with Ctrl, Alt or Meta.</source>
        <translation>Ces touches ne sont pas utilisables partout. Choisissez-en d’autres, avec Ctrl, Alt ou Meta.</translation>
    </message>
    <message>
        <source>The desktop is asked for them, and may ask you.</source>
        <translation>Elles sont demandées au bureau, qui vous interrogera peut-être.</translation>
    </message>
    <message>
        <source>The desktop has given none. Keys can be given to this app in its settings.</source>
        <translation>Le bureau n’en a attribué aucune. Ses paramètres permettent d’en donner à cette application.</translation>
    </message>
    <message>
        <source>This desktop lets no app have keys of its own, but you can give it some.</source>
        <translation>Ce bureau ne laisse aucune application avoir ses propres touches, mais vous pouvez lui en donner.</translation>
    </message>
</context>
<context>
    <name>QuickPrompt</name>
    <message>
        <source>Quick prompt</source>
        <translation>Question rapide</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Posez votre question</translation>
    </message>
    <message>
        <source>{stop} stops · {hide} hides</source>
        <translation>{stop} arrête · {hide} masque</translation>
    </message>
    <message>
        <source>{actions} work on a text · {ask} asks · {hide} hides</source>
        <translation>{actions} traitent un texte · {ask} demande · {hide} masque</translation>
    </message>
    <message>
        <source>{ask} asks · {line} new line · {hide} hides</source>
        <translation>{ask} demande · {line} nouvelle ligne · {hide} masque</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Ouvrir dans la fenêtre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation>Que faire de la réponse</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nouvelle question</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>How a reply appears</source>
        <translation>Affichage d’une réponse</translation>
    </message>
    <message>
        <source>Full: when it is complete. Live: as it comes. Typing: character by character.</source>
        <translation>Complète&#xa0;: une fois terminée. En direct&#xa0;: au fur et à mesure. Frappe&#xa0;: caractère par caractère.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Frappe</translation>
    </message>
    <message>
        <source>Delay between characters</source>
        <translation>Délai entre les caractères</translation>
    </message>
    <message>
        <source>For Typing; 0 shows everything at once.</source>
        <translation>Pour «&#xa0;Frappe&#xa0;»&#xa0;; 0 affiche tout aussitôt.</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Aussitôt</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading… {percent}%</source>
        <translation>Lecture… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Writing… {tokens}</source>
        <translation>Écriture… {tokens}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>En attente du modèle…</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation>le contexte est plein</translation>
    </message>
    <message>
        <source>the model said nothing</source>
        <translation>le modèle n’a rien dit</translation>
    </message>
    <message>
        <source>cut at the limit</source>
        <translation>coupée à la limite</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
</context>
<context>
    <name>ReplyNotices</name>
    <message>
        <source>A reply is finished</source>
        <translation>Une réponse est terminée</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Elle n’a pas de texte.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message>
        <source>Search in all conversations</source>
        <translation>Rechercher dans toutes les conversations</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>The newest {count} hits</source>
        <translation>Les {count} résultats les plus récents</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} résultats</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Finds messages with all the words · “a phrase” in quotation marks · the last word may be unfinished</source>
        <translation>Trouve les messages contenant tous les mots · «&#xa0;une expression&#xa0;» entre guillemets · le dernier mot peut être inachevé</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {name}</source>
        <translation>Réinitialiser {name}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Par défaut&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>Rétablir {value}</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>New conversations</source>
        <translation>Nouvelles conversations</translation>
    </message>
    <message>
        <source>Models and folders</source>
        <translation>Modèles et dossiers</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Moteurs</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>Question rapide</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>Réglages trouvés : {count}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Rechercher un paramètre</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des paramètres</translation>
    </message>
</context>
<context>
    <name>ShelfNotices</name>
    <message>
        <source>You can read, search and export them.</source>
        <translation>Vous pouvez les lire, y rechercher et les exporter.</translation>
    </message>
    <message>
        <source>Until then the app goes on without your conversations; what you write now stays until you close it.</source>
        <translation>D’ici là, l’application fonctionne sans vos conversations&#xa0;; ce que vous écrivez maintenant reste jusqu’à sa fermeture.</translation>
    </message>
    <message>
        <source>It was set aside. Go on with a copy, or begin with an empty file.</source>
        <translation>Il a été mis de côté. Continuez avec une copie ou commencez avec un fichier vide.</translation>
    </message>
    <message>
        <source>It was set aside, and there is no copy of it. You can begin with an empty file.</source>
        <translation>Il a été mis de côté, et il n’en existe pas de copie. Vous pouvez commencer avec un fichier vide.</translation>
    </message>
    <message>
        <source>It could not be set aside. Check the permissions of its folder, then try again.</source>
        <translation>Il n’a pas pu être mis de côté. Vérifiez les droits de son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>Commencer avec un fichier vide</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}</source>
        <translation>Continuer avec la copie du {moment}</translation>
    </message>
    <message>
        <source>Export what is on the screen…</source>
        <translation>Exporter ce qui est affiché…</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Export what you need, then start the app again: it will offer a copy.</source>
        <translation>Ce que vous écrivez maintenant reste jusqu’à la fermeture de l’application. Exportez ce qu’il vous faut, puis relancez l’application&#xa0;: elle proposera une copie.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <translation>Rechercher dans toutes les conversations</translation>
    </message>
    <message>
        <source>Deleted {count} conversations</source>
        <translation>{count} conversations supprimées</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>«&#xa0;{title}&#xa0;» supprimée</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>No conversations yet. What you write is kept here, on this computer.</source>
        <translation>Pas encore de conversations. Ce que vous écrivez est conservé ici, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Désé&amp;pingler</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>É&amp;pingler</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>Dép&amp;lacer vers</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation>&amp;Nouveau dossier…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>&amp;Delete folder, keep conversations</source>
        <translation>&amp;Supprimer le dossier, garder les conversations</translation>
    </message>
    <message>
        <source>New &amp;conversation</source>
        <translation>Nouvelle &amp;conversation</translation>
    </message>
    <message>
        <source>Folder without a name</source>
        <translation>Dossier sans nom</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Replying</source>
        <translation>Réponse en cours</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Non lancé</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>The model of this conversation is loaded when you write</source>
        <translation>Le modèle de cette conversation se charge quand vous écrivez</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Looking at the model</source>
        <translation>Examen du modèle</translation>
    </message>
    <message>
        <source>Optimising the model for this computer, once: {percent}%</source>
        <translation>Optimisation du modèle pour cet ordinateur, une seule fois&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <translation>Lecture de la conversation</translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>System prompt</source>
        <translation>Prompt système</translation>
    </message>
    <message>
        <source>Reset the system prompt</source>
        <translation>Réinitialiser le prompt système</translation>
    </message>
    <message>
        <source>What the model is told before everything else; a few plain sentences work best.</source>
        <translation>Ce qui est dit au modèle avant tout le reste&#xa0;; quelques phrases simples conviennent le mieux.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>JSON, complete, to be imported again (*.json)</source>
        <translation>JSON, complet, réimportable (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>“{name}” was saved.</source>
        <translation>«&#xa0;{name}&#xa0;» a été enregistré.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>Cette conversation n’existe plus.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Rien n’a été exporté.</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importer des conversations</translation>
    </message>
    <message>
        <source>Conversations, of this app or of OpenAI (*.json *.zip)</source>
        <translation>Conversations, de cette application ou d’OpenAI (*.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import from Jan: choose its folder “threads”</source>
        <translation>Importer depuis Jan&#xa0;: choisissez son dossier «&#xa0;threads&#xa0;»</translation>
    </message>
    <message>
        <source>Importing conversations… {percent}%</source>
        <translation>Importation des conversations… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>1 conversation was imported.</source>
        <translation>1 conversation a été importée.</translation>
    </message>
    <message>
        <source>{count} conversations were imported.</source>
        <translation>{count} conversations ont été importées.</translation>
    </message>
    <message>
        <source>No conversation was imported.</source>
        <translation>Aucune conversation n’a été importée.</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Omis&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{count} files were left out.</source>
        <translation>{count} fichiers ont été omis.</translation>
    </message>
    <message>
        <source>There are none in the file.</source>
        <translation>Le fichier n’en contient aucune.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt système</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>Écriture de «&#xa0;{name}&#xa0;»…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>You can go on meanwhile. They are shown when all of them are there.</source>
        <translation>Vous pouvez continuer pendant ce temps. Elles s’afficheront quand toutes seront là.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>Ouvrir BitNet Desktop</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>Question rapide</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>Ouvrir un fichier GGUF…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause, and free the memory</source>
        <translation>Mettre en pause et libérer la mémoire</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This app cannot look for a new version</source>
        <translation>Cette application ne peut pas rechercher de nouvelle version</translation>
    </message>
    <message>
        <source>It was built without a place to ask and without a key to check the answer with. You have version {version}. Look where you got it from.</source>
        <translation>Elle a été compilée sans adresse à interroger ni clé pour vérifier la réponse. Vous avez la version {version}. Voyez là où vous l’avez obtenue.</translation>
    </message>
    <message>
        <source>Look for a new version?</source>
        <translation>Rechercher une nouvelle version&#xa0;?</translation>
    </message>
    <message>
        <source>This asks {host} once for a small signed file. Nothing about you or this computer is sent but what every connection tells: its network address. You have version {version}.</source>
        <translation>Un petit fichier signé est demandé une fois à {host}. Rien sur vous ou cet ordinateur n’est envoyé, hormis ce que révèle toute connexion&#xa0;: son adresse réseau. Vous avez la version {version}.</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation>Recherche d’une nouvelle version…</translation>
    </message>
    <message>
        <source>Asking {host}.</source>
        <translation>Interrogation de {host}.</translation>
    </message>
    <message>
        <source>You have the newest version</source>
        <translation>Vous avez la version la plus récente</translation>
    </message>
    <message>
        <source>It is {version}. Asked at {time}.</source>
        <translation>C’est la {version}. Vérifié&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>Version {version} is there</source>
        <translation>La version {version} est disponible</translation>
    </message>
    <message>
        <source>It is of {day}; you have {version}. It is not installed by itself.</source>
        <translation>Date&#xa0;: {day}&#xa0;; vous avez la {version}. Elle ne s’installe pas d’elle-même.</translation>
    </message>
    <message>
        <source>The answer is not genuine</source>
        <translation>La réponse n’est pas authentique</translation>
    </message>
    <message>
        <source>It is not signed as it should be, or it is out of date, so nothing in it is shown. Somebody may have changed it on its way. Try again in another network.</source>
        <translation>Elle n’est pas signée comme il faut ou elle est périmée&#xa0;; rien de son contenu n’est donc affiché. Quelqu’un l’a peut-être modifiée en chemin. Réessayez sur un autre réseau.</translation>
    </message>
    <message>
        <source>Show its page…</source>
        <translation>Afficher sa page…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Rechercher de nouveau</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Suppr la retire</translation>
    </message>
</context>
</TS>
