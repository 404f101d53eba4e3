<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BitNet Desktop</source>
        <translation>Über BitNet Desktop</translation>
    </message>
    <message>
        <source>Parts of the app</source>
        <translation>Teile der App</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation>BitNet Desktop {version}</translation>
    </message>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of ik_llama.cpp. Free software under the MIT licence.</source>
        <translation>Sprechen Sie mit BitNet und anderen GGUF-Modellen auf Ihrem eigenen Computer. Modelle führt llama-cli von ik_llama.cpp aus. Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Lizenz: {name}</translation>
    </message>
    <message>
        <source>The text is missing: {path}</source>
        <translation>Der Text fehlt: {path}</translation>
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
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, and the parts that are inside with theirs.</source>
        <translation>Freie Software unter der MIT-Lizenz; die enthaltenen Teile stehen unter ihren eigenen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>Asked for only when you want it; until then nothing is connected to.</source>
        <translation>Danach wird nur gefragt, wenn Sie es wollen; bis dahin gibt es keine Verbindung.</translation>
    </message>
    <message>
        <source>Look for one…</source>
        <translation>Nachsehen…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The settings file.</source>
        <translation>Die Datei mit den Einstellungen.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Conversations, and daily copies of them.</source>
        <translation>Gespräche und tägliche Kopien davon.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models that this app has fetched or optimised.</source>
        <translation>Modelle, die diese App geholt oder optimiert hat.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation>Was neu erzeugt werden kann.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Troubles of the app; nothing that you or a model said.</source>
        <translation>Fehler der App; nichts, was Sie oder ein Modell gesagt haben.</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>What to do with a text</source>
        <translation>Was mit einem Text geschehen soll</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Add the clipboard</source>
        <translation>Zwischenablage hinzufügen</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Add what is selected in any window</source>
        <translation>Hinzufügen, was in irgendeinem Fenster ausgewählt ist</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>With other settings…</source>
        <translation>Mit anderen Einstellungen…</translation>
    </message>
    <message>
        <source>Answer again with</source>
        <translation>Neu antworten mit</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Another version of BitNet Desktop is running. End it, then start this one again.</source>
        <translation>Eine andere Version von BitNet Desktop läuft. Beenden Sie sie und starten Sie dann diese neu.</translation>
    </message>
    <message>
        <source>BitNet Desktop is running already, but it does not answer. End it, then start it again.</source>
        <translation>BitNet Desktop läuft schon, antwortet aber nicht. Beenden Sie es und starten Sie es dann erneut.</translation>
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
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark; high contrast follows the system.</source>
        <translation>Hell oder dunkel; hoher Kontrast folgt dem System.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size of the conversation</source>
        <translation>Größe des Gesprächs</translation>
    </message>
    <message>
        <source>The rest follows the size of text that is set in the system.</source>
        <translation>Alles andere folgt der Textgröße, die im System eingestellt ist.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of menus and messages; a model answers in the language it is asked in.</source>
        <translation>Der Menüs und Meldungen; ein Modell antwortet in der Sprache der Frage.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>So closing the window quits the app, and the quick prompt works while the window is open.</source>
        <translation>Das Schließen des Fensters beendet daher die App, und die Schnellfrage funktioniert, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>{keys} verwenden</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>The keys for the quick prompt belong to another program: {keys}</source>
        <translation>Die Tasten für die Schnellfrage gehören einem anderen Programm: {keys}</translation>
    </message>
    <message>
        <source>Choose others; they can be changed in the settings.</source>
        <translation>Wählen Sie andere; sie lassen sich in den Einstellungen ändern.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>about {count} tokens</source>
        <translation>etwa {count} Token</translation>
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
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Keep BitNet Desktop in the tray?</source>
        <translation>Soll BitNet Desktop im Infobereich bleiben?</translation>
    </message>
    <message>
        <source>In the tray it answers the quick prompt at once, and a reply goes on. Quitting frees its memory; “Quit” in the File menu always does that.</source>
        <translation>Im Infobereich beantwortet es die Schnellfrage sofort, und eine Antwort läuft weiter. Beenden gibt den Speicher frei; „Beenden“ im Menü „Datei“ tut das immer.</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>Im Infobereich behalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Do the same every time. It can be changed in the settings.</source>
        <translation>Jedes Mal so. In den Einstellungen lässt es sich ändern.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer.</source>
        <translation>Mit BitNet und anderen GGUF-Modellen auf dem eigenen Computer sprechen.</translation>
    </message>
    <message>
        <source>Without a command the window opens, or comes to the front. Commands: quick (the quick prompt), ask (a conversation in the terminal), doctor (what is here, and what is wrong). For a command&apos;s options: bitnet-desktop COMMAND --help</source>
        <translation>Ohne Befehl öffnet sich das Fenster oder kommt nach vorn. Befehle: quick (die Schnellfrage), ask (ein Gespräch im Terminal), doctor (was da ist und was nicht stimmt). Optionen eines Befehls: bitnet-desktop BEFEHL --help</translation>
    </message>
    <message>
        <source>a GGUF file to open, or text files to attach</source>
        <translation>eine GGUF-Datei zum Öffnen oder Textdateien zum Anhängen</translation>
    </message>
    <message>
        <source>start in the tray, without the window</source>
        <translation>im Infobereich starten, ohne Fenster</translation>
    </message>
    <message>
        <source>try every part without a display, and tell as JSON what works</source>
        <translation>jeden Teil ohne Bildschirm prüfen und als JSON sagen, was funktioniert</translation>
    </message>
    <message>
        <source>the quick prompt</source>
        <translation>die Schnellfrage</translation>
    </message>
    <message>
        <source>a conversation in the terminal</source>
        <translation>ein Gespräch im Terminal</translation>
    </message>
    <message>
        <source>what is here, and what is wrong</source>
        <translation>was da ist und was nicht stimmt</translation>
    </message>
    <message>
        <source>as one JSON object</source>
        <translation>als ein JSON-Objekt</translation>
    </message>
    <message>
        <source>the GGUF file to use</source>
        <translation>die GGUF-Datei</translation>
    </message>
    <message>
        <source>llama-cli, or a folder that holds it</source>
        <translation>llama-cli oder ein Ordner, in dem es liegt</translation>
    </message>
    <message>
        <source>a message; each is one turn of the conversation; - reads standard input</source>
        <translation>eine Nachricht; jede ist ein Zug des Gesprächs; - liest die Standardeingabe</translation>
    </message>
    <message>
        <source>ask in a new conversation of the window; of the other options only --model and --engine count</source>
        <translation>in einem neuen Gespräch des Fensters fragen; von den anderen Optionen zählen nur --model und --engine</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>der System-Prompt</translation>
    </message>
    <message>
        <source>typing: milliseconds per character, 0 to 100</source>
        <translation>Tippen: Millisekunden je Zeichen, 0 bis 100</translation>
    </message>
    <message>
        <source>end each reply after N tokens</source>
        <translation>jede Antwort nach N Token beenden</translation>
    </message>
    <message>
        <source>how free the choice of words is, 0 (not at all) to 5</source>
        <translation>wie frei die Wortwahl ist, 0 (gar nicht) bis 5</translation>
    </message>
    <message>
        <source>the same words again</source>
        <translation>noch einmal dieselben Worte</translation>
    </message>
    <message>
        <source>the size of the context in tokens</source>
        <translation>die Größe des Kontexts in Token</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}</source>
        <translation>{text} ist keine Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>There must be from 1 to {most} messages.</source>
        <translation>Es müssen 1 bis {most} Nachrichten sein.</translation>
    </message>
    <message>
        <source>That is too long to be asked so: open the window and attach it as a file.</source>
        <translation>Das ist zu lang, um so gefragt zu werden: Öffnen Sie das Fenster und hängen Sie es als Datei an.</translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation>Höchstens {most} Dateien können angehängt werden.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>{command}, {keys}</source>
        <translation>{command}, {keys}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>&amp;Neues Gespräch</translation>
    </message>
    <message>
        <source>Quic&amp;k prompt</source>
        <translation>S&amp;chnellfrage</translation>
    </message>
    <message>
        <source>&amp;Open a GGUF file…</source>
        <translation>GGUF-Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Choose an en&amp;gine…</source>
        <translation>En&amp;gine wählen…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>Gespräche &amp;importieren…</translation>
    </message>
    <message>
        <source>Import Jan’s &amp;threads folder…</source>
        <translation>Jans Ordner „&amp;threads“ importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport this conversation…</source>
        <translation>Dieses Gespräch e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export &amp;all conversations…</source>
        <translation>&amp;Alle Gespräche exportieren…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF sichern…</translation>
    </message>
    <message>
        <source>Delete e&amp;verything…</source>
        <translation>Alles &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ein&amp;stellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the last &amp;reply</source>
        <translation>&amp;Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select the w&amp;hole conversation</source>
        <translation>&amp;Ganzes Gespräch auswählen</translation>
    </message>
    <message>
        <source>&amp;Find in the conversation</source>
        <translation>Im Ges&amp;präch suchen</translation>
    </message>
    <message>
        <source>Search &amp;in all conversations</source>
        <translation>&amp;In allen Gesprächen suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Answ&amp;er again</source>
        <translation>N&amp;eu antworten</translation>
    </message>
    <message>
        <source>Answer again wi&amp;th…</source>
        <translation>Neu antworten &amp;mit…</translation>
    </message>
    <message>
        <source>Rename the con&amp;versation</source>
        <translation>Gespräch &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Generation settings…</source>
        <translation>Ein&amp;stellungen der Erzeugung…</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>&amp;Nachricht schreiben</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>Replies: &amp;full, when complete</source>
        <translation>Antworten: &amp;ganz, wenn fertig</translation>
    </message>
    <message>
        <source>Replies: l&amp;ive, as they come</source>
        <translation>Antworten: l&amp;ive, wie sie kommen</translation>
    </message>
    <message>
        <source>Replies: &amp;typing, character by character</source>
        <translation>Antworten: &amp;tippend, Zeichen für Zeichen</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>G&amp;rößer</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <source>&amp;Jump to latest</source>
        <translation>&amp;Zum Neuesten springen</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <translation>Alle &amp;Befehle</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Check for a new &amp;version…</source>
        <translation>Nach neuer &amp;Version suchen…</translation>
    </message>
    <message>
        <source>&amp;About BitNet Desktop</source>
        <translation>&amp;Über BitNet Desktop</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach text files</source>
        <translation>Textdateien anhängen</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enter sendet, Umschalt+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
    <message>
        <source>A file is still being read</source>
        <translation>Eine Datei wird noch gelesen</translation>
    </message>
    <message>
        <source>You pasted a long text.</source>
        <translation>Sie haben einen langen Text eingefügt.</translation>
    </message>
    <message>
        <source>Make it an attachment</source>
        <translation>Zum Anhang machen</translation>
    </message>
    <message>
        <source>The long text became an attachment.</source>
        <translation>Der lange Text wurde ein Anhang.</translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <translation>In die Nachricht setzen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation>Eingefügter Text {number}</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Context: {use}</source>
        <translation>Kontext: {use}</translation>
    </message>
    <message>
        <source>Opens what fills it and what can be done</source>
        <translation>Zeigt, was ihn füllt und was man tun kann</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>Was das Modell im Gedächtnis hat</translation>
    </message>
    <message>
        <source>{used} + {draft} of {size} tokens</source>
        <translation>{used} + {draft} von {size} Token</translation>
    </message>
    <message>
        <source>{used} + about {draft} of {size} tokens</source>
        <translation>{used} + etwa {draft} von {size} Token</translation>
    </message>
    <message>
        <source>{used} of {size} tokens</source>
        <translation>{used} von {size} Token</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>etwa {tokens}</translation>
    </message>
    <message>
        <source>The model no longer sees one turn; it is grey in the conversation.</source>
        <translation>Einen Zug sieht das Modell nicht mehr; er ist im Gespräch grau.</translation>
    </message>
    <message>
        <source>The model no longer sees {count} turns; they are grey in the conversation.</source>
        <translation>{count} Züge sieht das Modell nicht mehr; sie sind im Gespräch grau.</translation>
    </message>
    <message>
        <source>Your message does not fit: it has {draft}, and {free} are free. When you send it, you choose what to do.</source>
        <translation>Ihre Nachricht passt nicht: Sie hat {draft}, und {free} sind frei. Beim Senden wählen Sie, was geschehen soll.</translation>
    </message>
    <message>
        <source>Nearly full: when a message does not fit any more, you are asked what to leave out.</source>
        <translation>Fast voll: Wenn eine Nachricht nicht mehr passt, werden Sie gefragt, was weggelassen werden soll.</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation>Belegter Kontext</translation>
    </message>
</context>
<context>
    <name>ContextPopup</name>
    <message>
        <source>The context</source>
        <translation>Der Kontext</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>Was das Modell im Gedächtnis hat</translation>
    </message>
    <message>
        <source>The context holds everything that the model sees. A token is a word or a part of one. Nothing is left out unless you say so.</source>
        <translation>Der Kontext enthält alles, was das Modell sieht. Ein Token ist ein Wort oder ein Teil davon. Nichts wird weggelassen, wenn Sie es nicht sagen.</translation>
    </message>
    <message>
        <source>A message that must stay can be pinned: choose “Keep in the model’s sight” in its menu.</source>
        <translation>Eine Nachricht, die bleiben muss, lässt sich anheften: Wählen Sie in ihrem Menü „Im Blick des Modells halten“.</translation>
    </message>
    <message>
        <source>A larger context is not possible with this model and memory.</source>
        <translation>Ein größerer Kontext ist mit diesem Modell und Speicher nicht möglich.</translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation>Älteste Züge weglassen</translation>
    </message>
    <message>
        <source>Larger context</source>
        <translation>Größerer Kontext</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Frühere Züge</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>Was Sie gerade schreiben</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Folder without a name</source>
        <translation>Ordner ohne Namen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Section {name}</source>
        <translation>Abschnitt {name}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Folder {name}, {state}, conversations: {count}</source>
        <translation>Ordner {name}, {state}, Gespräche: {count}</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>wird gezeigt</translation>
    </message>
    <message>
        <source>a reply is being written</source>
        <translation>eine Antwort entsteht</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Settings of this conversation</source>
        <translation>Einstellungen dieses Gesprächs</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
</context>
<context>
    <name>DeleteAllDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>Alle Gespräche löschen?</translation>
    </message>
    <message>
        <source>All conversations and folders are deleted for good, with their drafts and attached files. So are the copies that this app has made of them, and files that were set aside because they were damaged.</source>
        <translation>Alle Gespräche und Ordner werden endgültig gelöscht, mit ihren Entwürfen und angehängten Dateien. Ebenso die Kopien, die diese App davon gemacht hat, und Dateien, die zur Seite gelegt wurden, weil sie beschädigt waren.</translation>
    </message>
    <message>
        <source>Models, settings, and the files that you have exported stay. There is no undo.</source>
        <translation>Modelle, Einstellungen und die Dateien, die Sie exportiert haben, bleiben. Es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete everything for good</source>
        <translation>Alles endgültig löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete your conversation?</source>
        <translation>Ihr Gespräch löschen?</translation>
    </message>
    <message>
        <source>Delete all {count} conversations?</source>
        <translation>Alle {count} Gespräche löschen?</translation>
    </message>
    <message>
        <source>Not everything could be deleted. {reason}</source>
        <translation>Nicht alles konnte gelöscht werden. {reason}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>DisplayModeChoice</name>
    <message>
        <source>How a reply appears</source>
        <translation>Wie eine Antwort erscheint</translation>
    </message>
    <message>
        <source>Delay between characters in milliseconds</source>
        <translation>Verzögerung zwischen Zeichen in Millisekunden</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Show a reply when it is complete</source>
        <translation>Eine Antwort zeigen, wenn sie fertig ist</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Show a reply as it comes</source>
        <translation>Eine Antwort zeigen, wie sie kommt</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tippend</translation>
    </message>
    <message>
        <source>Show a reply character by character</source>
        <translation>Eine Antwort Zeichen für Zeichen zeigen</translation>
    </message>
    <message>
        <source>{delay} ms between characters</source>
        <translation>{delay} ms zwischen Zeichen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} von {total} frei</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Also here</source>
        <translation>Auch hier</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Editing a message. The earlier wording is kept beside it.</source>
        <translation>Eine Nachricht wird bearbeitet. Der frühere Wortlaut bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>Do not edit</source>
        <translation>Nicht bearbeiten</translation>
    </message>
    <message>
        <source>Do not edit (Esc)</source>
        <translation>Nicht bearbeiten (Esc)</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUF-Datei öffnen…</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>The model runs on this computer. Nothing that you write leaves it.</source>
        <translation>Das Modell läuft auf diesem Computer. Nichts, was Sie schreiben, verlässt ihn.</translation>
    </message>
    <message>
        <source>Open one to begin: a file on your disk that ends in .gguf. You can also drop it here.</source>
        <translation>Öffnen Sie eines: eine Datei mit der Endung .gguf. Sie können sie auch hierher ziehen.</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} ist bereit.</translation>
    </message>
    <message>
        <source>{model} is loading; you can write already.</source>
        <translation>{model} wird geladen; Sie können schon schreiben.</translation>
    </message>
    <message>
        <source>{model} could not be loaded.</source>
        <translation>{model} konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>{model}: {state}.</source>
        <translation>{model}: {state}.</translation>
    </message>
    <message>
        <source>Why is the sky blue?</source>
        <translation>Warum ist der Himmel blau?</translation>
    </message>
    <message>
        <source>Write a short poem about the sea in winter.</source>
        <translation>Schreibe ein kurzes Gedicht über das Meer im Winter.</translation>
    </message>
    <message>
        <source>Give me three ideas for a dinner with potatoes.</source>
        <translation>Gib mir drei Ideen für ein Abendessen mit Kartoffeln.</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>An engine is a llama-cli of the llama.cpp family. The app’s own is the fastest for BitNet; others may know models that it does not.</source>
        <translation>Eine Engine ist ein llama-cli der llama.cpp-Familie. Die eigene der App ist für BitNet die schnellste; andere kennen vielleicht Modelle, die sie nicht kennt.</translation>
    </message>
    <message>
        <source>Engine in use</source>
        <translation>Verwendete Engine</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere wählen…</translation>
    </message>
    <message>
        <source>Use the first found</source>
        <translation>Erste gefundene nehmen</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Auf diesem Computer gefunden</translation>
    </message>
    <message>
        <source>Looking for engines…</source>
        <translation>Suche nach Engines…</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>What the processor can do</source>
        <translation>Was der Prozessor kann</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation>Engine wählen: das Programm llama-cli</translation>
    </message>
    <message>
        <source>The first that is found: the app’s own, then those of the system.</source>
        <translation>Die erste, die gefunden wird: die eigene der App, dann die des Systems.</translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation>Es wurde keine Engine gefunden.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Made for this app, family ik_llama.cpp.</source>
        <translation>Für diese App gemacht, Familie ik_llama.cpp.</translation>
    </message>
    <message>
        <source>A newer llama-cli of llama.cpp.</source>
        <translation>Ein neueres llama-cli von llama.cpp.</translation>
    </message>
    <message>
        <source>A classic llama-cli.</source>
        <translation>Ein klassisches llama-cli.</translation>
    </message>
    <message>
        <source>What it can load shows when a model is opened.</source>
        <translation>Was sie laden kann, zeigt sich beim Öffnen eines Modells.</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, BitNet among them.</source>
        <translation>Lädt {count} Arten von Modellen, auch BitNet.</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, but not BitNet.</source>
        <translation>Lädt {count} Arten von Modellen, aber nicht BitNet.</translation>
    </message>
    <message>
        <source>The system does not tell.</source>
        <translation>Das System verrät es nicht.</translation>
    </message>
    <message>
        <source>Nothing that engines ask for.</source>
        <translation>Nichts, was Engines brauchen.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
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
        <translation>{number} Token/s</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>FitQuestion</name>
    <message>
        <source>Larger context: {tokens}</source>
        <translation>Größerer Kontext: {tokens}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Your message does not fit into the context.</source>
        <translation>Ihre Nachricht passt nicht in den Kontext.</translation>
    </message>
    <message>
        <source>It has {message}; of the context’s {size}, {free} are free.</source>
        <translation>Sie hat {message}; von {size} des Kontexts sind {free} frei.</translation>
    </message>
    <message>
        <source>It has about {message}; of the context’s {size}, {free} are free.</source>
        <translation>Sie hat etwa {message}; von {size} des Kontexts sind {free} frei.</translation>
    </message>
    <message>
        <source>The reply needs some room as well, about {room}.</source>
        <translation>Auch die Antwort braucht Platz, etwa {room}.</translation>
    </message>
    <message>
        <source>Choose what to do; your message stays in the field until then. What is left out stays in the conversation, grey, and can be read.</source>
        <translation>Wählen Sie, was geschehen soll; bis dahin bleibt Ihre Nachricht im Feld. Was weggelassen wird, bleibt grau im Gespräch und lesbar.</translation>
    </message>
    <message>
        <source>Shorten it, or choose what to do; it stays in the field until then.</source>
        <translation>Kürzen Sie sie oder wählen Sie, was geschehen soll; bis dahin bleibt sie im Feld.</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts; it stays in the field.</source>
        <translation>Kürzen Sie sie oder senden Sie sie in Teilen; sie bleibt im Feld.</translation>
    </message>
    <message>
        <source>Leave out the oldest turn</source>
        <translation>Ältesten Zug weglassen</translation>
    </message>
    <message>
        <source>Leave out the {count} oldest turns</source>
        <translation>Die {count} ältesten Züge weglassen</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start and close</source>
        <translation>Starten und Schließen</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>The app waits out of sight, without a model, until it is called.</source>
        <translation>Die App wartet unsichtbar und ohne Modell, bis sie gerufen wird.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>In the tray the app can be called at any time, and a reply goes on.</source>
        <translation>Im Infobereich ist die App jederzeit zur Hand, und eine Antwort läuft weiter.</translation>
    </message>
    <message>
        <source>Ask the first time</source>
        <translation>Beim ersten Mal fragen</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>App beenden</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Tell when a long reply is finished</source>
        <translation>Melden, wenn eine lange Antwort fertig ist</translation>
    </message>
    <message>
        <source>Only while its window cannot be seen; shows the first line of the reply.</source>
        <translation>Nur wenn ihr Fenster nicht zu sehen ist; zeigt die erste Zeile der Antwort.</translation>
    </message>
    <message>
        <source>A reply is long after</source>
        <translation>Eine Antwort ist lang nach</translation>
    </message>
    <message>
        <source>Counted from sending the message.</source>
        <translation>Gezählt ab dem Senden der Nachricht.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends the app.</source>
        <translation>Dieser Desktop hat keinen Infobereich; das Schließen des Fensters beendet daher die App.</translation>
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
        <translation>Wie genau der Kontext gehalten wird: Die Hälfte und ein Viertel des Speichers kosten etwas Qualität; „Voll“ ist sinnvoll, wenn der Speicher reicht.</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest, more is livelier; {least} to {most} makes sense.</source>
        <translation>Wie frei Worte gewählt werden: 0 nimmt immer das wahrscheinlichste, mehr ist lebendiger; {least} bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>How many of the likeliest tokens are in the draw, 0 for all of them; {least} to {most} makes sense.</source>
        <translation>Wie viele der wahrscheinlichsten Token zur Wahl stehen, 0 für alle; {least} bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability are in the draw; {least} to {most} makes sense.</source>
        <translation>Nur die wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit haben, stehen zur Wahl; {least} bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>Tokens with less than this share of the likeliest one’s probability are left out; {least} to {most} makes sense.</source>
        <translation>Token mit weniger als diesem Anteil an der Wahrscheinlichkeit des wahrscheinlichsten entfallen; {least} bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>Makes words that were just used less likely, 1 leaves them alone; {least} to {most} makes sense.</source>
        <translation>Macht eben benutzte Worte weniger wahrscheinlich, 1 lässt sie in Ruhe; {least} bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>With the same seed, the same messages get the same reply again; every number is as good as another.</source>
        <translation>Mit demselben Startwert bekommen dieselben Nachrichten wieder dieselbe Antwort; jede Zahl ist so gut wie jede andere.</translation>
    </message>
    <message>
        <source>Ends a reply after so many tokens (a token is a word or a part of one); no limit, or up to {most}, makes sense.</source>
        <translation>Beendet eine Antwort nach so vielen Token (ein Token ist ein Wort oder ein Teil davon); keine Grenze oder bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>How many tokens the model can keep in mind, which takes memory; Automatic, or {least} to {most}, makes sense.</source>
        <translation>Wie viele Token das Modell im Gedächtnis behält, was Speicher kostet; „Automatisch“ oder {least} bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>How many of the processor’s cores work at once; Automatic, or 1 to {most}, makes sense.</source>
        <translation>Wie viele Kerne des Prozessors zugleich arbeiten; „Automatisch“ oder 1 bis {most} ist sinnvoll.</translation>
    </message>
    <message>
        <source>Another each time</source>
        <translation>Jedes Mal ein anderer</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Full (f16)</source>
        <translation>Voll (f16)</translation>
    </message>
    <message>
        <source>Half (q8_0)</source>
        <translation>Halb (q8_0)</translation>
    </message>
    <message>
        <source>A quarter (q4_0)</source>
        <translation>Ein Viertel (q4_0)</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation>Wiederholbar</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
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
        <translation>Abzug für Wiederholung</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Reply limit</source>
        <translation>Grenze der Antwort</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>Größe des Kontexts</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>Genauigkeit des Kontexts</translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source>Generation settings</source>
        <translation>Einstellungen der Erzeugung</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Jetzt anwenden</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Neu antworten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>Kein System-Prompt</translation>
    </message>
    <message>
        <source>The model has to be loaded again for this. That is done when you close this window.</source>
        <translation>Dafür muss das Modell neu geladen werden. Das geschieht, wenn Sie dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>What the settings are for</source>
        <translation>Wofür die Einstellungen gelten</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Dieses Gespräch</translation>
    </message>
    <message>
        <source>All new conversations</source>
        <translation>Alle neuen Gespräche</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>Hierfür wird das Modell neu geladen</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>Wie Antworten entstehen</translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Open the quick prompt</source>
        <translation>Schnellfrage öffnen</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to latest</source>
        <translation>Zum Neuesten springen</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>In the message</source>
        <translation>In der Nachricht</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Leave an edit</source>
        <translation>Bearbeiten verlassen</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>The message before, the next one</source>
        <translation>Vorige und nächste Nachricht</translation>
    </message>
    <message>
        <source>Select; with Ctrl farther</source>
        <translation>Auswählen; mit Strg weiter</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>In the side bar</source>
        <translation>In der Seitenleiste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <translation>„{model}“ macht damit weiter.</translation>
    </message>
    <message>
        <source>“{model}”, the model of this conversation, is not where it was.</source>
        <translation>„{model}“, das Modell dieses Gesprächs, ist nicht mehr da, wo es war.</translation>
    </message>
    <message>
        <source>Choose one to go on with.</source>
        <translation>Wählen Sie eines zum Weitermachen.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this page of {site} in the browser?</source>
        <translation>Diese Seite von {site} im Browser öffnen?</translation>
    </message>
    <message>
        <source>Write to this address with the mail program?</source>
        <translation>An diese Adresse mit dem Mailprogramm schreiben?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do not ask again for {site}</source>
        <translation>Bei {site} nicht mehr fragen</translation>
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
        <translation>Engine wählen: das Programm llama-cli</translation>
    </message>
    <message>
        <source>Something in the app went wrong.</source>
        <translation>In der App ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>You can go on; what was said is kept. The details are in the log.</source>
        <translation>Sie können weitermachen; was gesagt wurde, bleibt. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Choose an engine</source>
        <translation>Engine wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>A message was deleted.</source>
        <translation>Eine Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>{count} messages were deleted.</source>
        <translation>{count} Nachrichten wurden gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Put it into the field</source>
        <translation>Ins Feld setzen</translation>
    </message>
    <message>
        <source>Your message was not sent.</source>
        <translation>Ihre Nachricht wurde nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Linkadresse kopieren</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>Nachricht auswählen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Neu antworten</translation>
    </message>
    <message>
        <source>Answer again with…</source>
        <translation>Neu antworten mit…</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier weitermachen</translation>
    </message>
    <message>
        <source>Keep in the model’s sight</source>
        <translation>Im Blick des Modells halten</translation>
    </message>
    <message>
        <source>Need not stay in the model’s sight</source>
        <translation>Muss nicht im Blick des Modells bleiben</translation>
    </message>
    <message>
        <source>Delete, with all that follows</source>
        <translation>Löschen, mit allem, was folgt</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach…</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>{time} nachgedacht</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Edited reply</source>
        <translation>Bearbeitete Antwort</translation>
    </message>
    <message>
        <source>{when} · stays in the model’s sight</source>
        <translation>{when} · bleibt im Blick des Modells</translation>
    </message>
    <message>
        <source>{when} · the model does not see this any more</source>
        <translation>{when} · das Modell sieht dies nicht mehr</translation>
    </message>
</context>
<context>
    <name>MessageRegion</name>
    <message>
        <source>Version {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy code: {language}</source>
        <translation>Code kopieren: {language}</translation>
    </message>
    <message>
        <source>Wrap lines: {language}</source>
        <translation>Zeilen umbrechen: {language}</translation>
    </message>
    <message>
        <source>Scroll to the side</source>
        <translation>Seitwärts blättern</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Opens the list of models</source>
        <translation>Öffnet die Liste der Modelle</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUF-Datei öffnen…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF-Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Looking for models…</source>
        <translation>Suche nach Modellen…</translation>
    </message>
    <message>
        <source>No models were found on this computer</source>
        <translation>Auf diesem Computer wurden keine Modelle gefunden</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Model at the next start</source>
        <translation>Modell beim nächsten Start</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Models are looked for here, and used where they lie.</source>
        <translation>Hier wird nach Modellen gesucht; sie werden benutzt, wo sie liegen.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>The app’s own folder</source>
        <translation>Eigener Ordner der App</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Of another program</source>
        <translation>Von einem anderen Programm</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>Ordner mit Modellen wählen</translation>
    </message>
    <message>
        <source>None: the first model in the app’s own folder is used, if there is one.</source>
        <translation>Keines: Das erste Modell im eigenen Ordner der App wird verwendet, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modelle auf diesem Computer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>NewConversationsPage</name>
    <message>
        <source>These hold for every conversation that has none of its own. What is set for one conversation is in its own generation settings.</source>
        <translation>Dies gilt für jedes Gespräch, das nichts Eigenes hat. Was für ein Gespräch eingestellt ist, steht in dessen Einstellungen der Erzeugung.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>Wie Antworten entstehen</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>Hierfür wird das Modell neu geladen</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>Kein System-Prompt</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten verbergen</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>{name}, slider</source>
        <translation>{name}, Schieberegler</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{setting}”</source>
        <translation>„{setting}“ zurücksetzen</translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Mehr zu Vorlagen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Sichern unter…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>A preset of the app has this name; choose another.</source>
        <translation>Eine Vorlage der App heißt so; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another preset has this name; choose another.</source>
        <translation>Eine andere Vorlage heißt so; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There are too many presets; delete one first.</source>
        <translation>Es gibt zu viele Vorlagen; löschen Sie erst eine.</translation>
    </message>
    <message>
        <source>The preset was not saved: the system prompts of all presets are too long.</source>
        <translation>Die Vorlage wurde nicht gesichert: Die System-Prompts aller Vorlagen sind zu lang.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
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
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you write stays on this computer: models run here, and nothing is reported to anybody. The app opens a connection only when you ask for one.</source>
        <translation>Was Sie schreiben, bleibt auf diesem Computer: Modelle laufen hier, und niemandem wird etwas gemeldet. Die App stellt nur dann eine Verbindung her, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>Connections that this app has made</source>
        <translation>Verbindungen dieser App</translation>
    </message>
    <message>
        <source>Links in conversations</source>
        <translation>Links in Gesprächen</translation>
    </message>
    <message>
        <source>Sites that open without a question</source>
        <translation>Seiten, die ohne Frage öffnen</translation>
    </message>
    <message>
        <source>Ask again for all</source>
        <translation>Wieder bei allen fragen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>All conversations and all copies of them, for good. Models and settings stay.</source>
        <translation>Alle Gespräche und alle Kopien davon, endgültig. Modelle und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles löschen…</translation>
    </message>
    <message>
        <source>The list of them cannot be read.</source>
        <translation>Die Liste kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>No connection was ever made from here.</source>
        <translation>Von hier gab es noch nie eine Verbindung.</translation>
    </message>
    <message>
        <source>{count} earlier ones</source>
        <translation>{count} frühere</translation>
    </message>
    <message>
        <source>Whether there is a new version</source>
        <translation>Ob es eine neue Version gibt</translation>
    </message>
    <message>
        <source>None: before a link is opened, you are always asked.</source>
        <translation>Keine: Bevor ein Link öffnet, werden Sie immer gefragt.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no engine at “{path}”.</source>
        <translation>Bei „{path}“ ist keine Engine.</translation>
    </message>
    <message>
        <source>No engine was found on this computer.</source>
        <translation>Auf diesem Computer wurde keine Engine gefunden.</translation>
    </message>
    <message>
        <source>The engine is the program that runs the model, llama-cli. Install the app again, or name a folder that holds llama-cli with --engine.</source>
        <translation>Die Engine ist das Programm, das das Modell ausführt: llama-cli. Installieren Sie die App neu oder nennen Sie mit --engine einen Ordner, in dem llama-cli liegt.</translation>
    </message>
    <message>
        <source>The engine “{path}” may not be run.</source>
        <translation>Die Engine „{path}“ darf nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>The engine may not be run.</source>
        <translation>Die Engine darf nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>Give the file the permission to be executed, or choose another engine.</source>
        <translation>Erlauben Sie, die Datei auszuführen, oder wählen Sie eine andere Engine.</translation>
    </message>
    <message>
        <source>“{path}” is not a program for this computer.</source>
        <translation>„{path}“ ist kein Programm für diesen Computer.</translation>
    </message>
    <message>
        <source>The engine is not a program for this computer.</source>
        <translation>Die Engine ist kein Programm für diesen Computer.</translation>
    </message>
    <message>
        <source>It was made for another system or another kind of processor. Choose an engine that was made for this one.</source>
        <translation>Sie wurde für ein anderes System oder eine andere Art von Prozessor gemacht. Wählen Sie eine, die für diesen gemacht ist.</translation>
    </message>
    <message>
        <source>This computer’s processor lacks {features}, which the engine needs.</source>
        <translation>Dem Prozessor dieses Computers fehlt {features}, was die Engine braucht.</translation>
    </message>
    <message>
        <source>The engine uses instructions that this computer’s processor does not have.</source>
        <translation>Die Engine benutzt Befehle, die der Prozessor dieses Computers nicht hat.</translation>
    </message>
    <message>
        <source>Use an engine that was built for this processor, or another computer.</source>
        <translation>Verwenden Sie eine Engine, die für diesen Prozessor gebaut ist, oder einen anderen Computer.</translation>
    </message>
    <message>
        <source>The engine “{path}” did not start.</source>
        <translation>Die Engine „{path}“ ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The engine did not start.</source>
        <translation>Die Engine ist nicht gestartet.</translation>
    </message>
    <message>
        <source>Something it needs is missing from this computer. Install the app again, or choose another engine.</source>
        <translation>Auf diesem Computer fehlt etwas, das sie braucht. Installieren Sie die App neu oder wählen Sie eine andere Engine.</translation>
    </message>
    <message>
        <source>The engine ended before it was done.</source>
        <translation>Die Engine endete, bevor sie fertig war.</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again; if it happens again, choose another model.</source>
        <translation>Ihr Gespräch bleibt erhalten. Versuchen Sie es erneut; geschieht es wieder, wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The engine crashed.</source>
        <translation>Die Engine ist abgestürzt.</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds} seconds, so it was ended.</source>
        <translation>Die Engine hat {seconds} Sekunden lang nicht geantwortet und wurde beendet.</translation>
    </message>
    <message>
        <source>The engine no longer answered, so it was ended.</source>
        <translation>Die Engine antwortete nicht mehr und wurde beendet.</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again.</source>
        <translation>Ihr Gespräch bleibt erhalten. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“{model}” gives meaningless text, so the reply was stopped.</source>
        <translation>„{model}“ gibt sinnlosen Text; die Antwort wurde angehalten.</translation>
    </message>
    <message>
        <source>The model gives meaningless text, so the reply was stopped.</source>
        <translation>Das Modell gibt sinnlosen Text; die Antwort wurde angehalten.</translation>
    </message>
    <message>
        <source>Usually the model file does not suit this engine or this processor. Try again, or choose another model.</source>
        <translation>Meist passt die Modelldatei nicht zu dieser Engine oder diesem Prozessor. Versuchen Sie es erneut oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The engine “{path}” does not know an option that this app needs.</source>
        <translation>Die Engine „{path}“ kennt eine Option nicht, die diese App braucht.</translation>
    </message>
    <message>
        <source>The engine does not know an option that this app needs.</source>
        <translation>Die Engine kennt eine Option nicht, die diese App braucht.</translation>
    </message>
    <message>
        <source>It is probably too old or too new. Choose another engine.</source>
        <translation>Sie ist wohl zu alt oder zu neu. Wählen Sie eine andere Engine.</translation>
    </message>
    <message>
        <source>This model must be optimised before its first use, and the program for it is missing.</source>
        <translation>Dieses Modell muss vor dem ersten Gebrauch optimiert werden, und das Programm dafür fehlt.</translation>
    </message>
    <message>
        <source>Use an engine that comes with llama-quantize, or choose another model.</source>
        <translation>Verwenden Sie eine Engine mit llama-quantize oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>“{path}” could not be optimised.</source>
        <translation>„{path}“ konnte nicht optimiert werden.</translation>
    </message>
    <message>
        <source>The model could not be optimised.</source>
        <translation>Das Modell konnte nicht optimiert werden.</translation>
    </message>
    <message>
        <source>The original file is unchanged. Try again, or choose another model.</source>
        <translation>Die ursprüngliche Datei ist unverändert. Versuchen Sie es erneut oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Optimising this model needs {needed} on the disk, and {available} are free.</source>
        <translation>Das Optimieren dieses Modells braucht {needed} auf der Platte, und {available} sind frei.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to optimise this model.</source>
        <translation>Auf der Platte ist nicht genug Platz, um dieses Modell zu optimieren.</translation>
    </message>
    <message>
        <source>Free some room, then try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Es ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Choose a model file: it has the ending .gguf.</source>
        <translation>Wählen Sie eine Modelldatei: Sie hat die Endung .gguf.</translation>
    </message>
    <message>
        <source>The model file “{model}” is not there.</source>
        <translation>Die Modelldatei „{model}“ ist nicht da.</translation>
    </message>
    <message>
        <source>The model file is not there.</source>
        <translation>Die Modelldatei ist nicht da.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted. Put it back, or choose another model.</source>
        <translation>Sie wurde vielleicht verschoben oder gelöscht. Legen Sie sie zurück oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model file “{model}” cannot be read.</source>
        <translation>Die Modelldatei „{model}“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The model file cannot be read.</source>
        <translation>Die Modelldatei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it, or choose another model.</source>
        <translation>Prüfen Sie, ob es eine Datei ist und Sie sie lesen dürfen, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>“{model}” is not a GGUF file.</source>
        <translation>„{model}“ ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation>Das ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>GGUF is the kind of model file that this app runs. Choose a file of that kind.</source>
        <translation>GGUF ist die Art von Modelldatei, die diese App ausführt. Wählen Sie eine solche Datei.</translation>
    </message>
    <message>
        <source>The model file “{model}” is not complete: {actual} of {expected} are there.</source>
        <translation>Die Modelldatei „{model}“ ist nicht vollständig: {actual} von {expected} sind da.</translation>
    </message>
    <message>
        <source>The model file is not complete.</source>
        <translation>Die Modelldatei ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The download probably broke off. Download it again, or choose another model.</source>
        <translation>Das Herunterladen brach wohl ab. Laden Sie sie erneut herunter oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model file “{model}” is damaged.</source>
        <translation>Die Modelldatei „{model}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The model file is damaged.</source>
        <translation>Die Modelldatei ist beschädigt.</translation>
    </message>
    <message>
        <source>Download it again, or choose another model.</source>
        <translation>Laden Sie sie erneut herunter oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The engine cannot run models of the kind “{architecture}”.</source>
        <translation>Die Engine kann Modelle der Art „{architecture}“ nicht ausführen.</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”: its weights are stored as {type}.</source>
        <translation>Die Engine kann „{model}“ nicht ausführen: Seine Gewichte sind als {type} gespeichert.</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”.</source>
        <translation>Die Engine kann „{model}“ nicht ausführen.</translation>
    </message>
    <message>
        <source>The engine cannot run this model.</source>
        <translation>Die Engine kann dieses Modell nicht ausführen.</translation>
    </message>
    <message>
        <source>Choose another model, or an engine that knows this kind.</source>
        <translation>Wählen Sie ein anderes Modell oder eine Engine, die diese Art kennt.</translation>
    </message>
    <message>
        <source>“{model}” is not a model for conversations.</source>
        <translation>„{model}“ ist kein Modell für Gespräche.</translation>
    </message>
    <message>
        <source>This is not a model for conversations.</source>
        <translation>Das ist kein Modell für Gespräche.</translation>
    </message>
    <message>
        <source>Choose a chat or instruct model; their names often say so.</source>
        <translation>Wählen Sie ein Chat- oder Instruct-Modell; ihre Namen sagen es oft.</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how it is to be talked to.</source>
        <translation>„{model}“ sagt nicht brauchbar, wie man mit ihm spricht.</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how it is to be talked to.</source>
        <translation>Das Modell sagt nicht brauchbar, wie man mit ihm spricht.</translation>
    </message>
    <message>
        <source>A plain form is used instead. If its replies are odd, choose a model with a chat template.</source>
        <translation>Stattdessen wird eine einfache Form benutzt. Sind seine Antworten seltsam, wählen Sie ein Modell mit Chat-Vorlage.</translation>
    </message>
    <message>
        <source>The engine could not load “{model}”.</source>
        <translation>Die Engine konnte „{model}“ nicht laden.</translation>
    </message>
    <message>
        <source>The engine could not load the model.</source>
        <translation>Die Engine konnte das Modell nicht laden.</translation>
    </message>
    <message>
        <source>The file may be damaged or too new for this engine. Choose another model.</source>
        <translation>Die Datei ist vielleicht beschädigt oder zu neu für diese Engine. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how to talk to it.</source>
        <translation>„{model}“ sagt nicht brauchbar, wie man mit ihm spricht.</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how to talk to it.</source>
        <translation>Das Modell sagt nicht brauchbar, wie man mit ihm spricht.</translation>
    </message>
    <message>
        <source>A common way is used instead; the replies may be odd.</source>
        <translation>Stattdessen wird eine verbreitete Form benutzt; die Antworten können seltsam sein.</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory, and {available} are free.</source>
        <translation>Das Modell braucht {needed} Speicher, und {available} sind frei.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>Für dieses Modell reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>It fits with a context (what the model can keep in mind) of {largest} tokens. Set the context to that, close other programs, or choose a smaller model.</source>
        <translation>Es passt mit einem Kontext (was das Modell im Gedächtnis behält) von {largest} Token. Stellen Sie den Kontext so ein, schließen Sie andere Programme oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Die Nachricht ist leer.</translation>
    </message>
    <message>
        <source>Write something, then send it.</source>
        <translation>Schreiben Sie etwas und senden Sie es dann.</translation>
    </message>
    <message>
        <source>The message is too long: it has {need} tokens, and {free} are left.</source>
        <translation>Die Nachricht ist zu lang: Sie hat {need} Token, und {free} sind übrig.</translation>
    </message>
    <message>
        <source>The message is too long for what is left of the context.</source>
        <translation>Die Nachricht ist zu lang für den Rest des Kontexts.</translation>
    </message>
    <message>
        <source>A token is a word or a part of one; the context, what the model can keep in mind, holds {size}. Shorten the message, or begin a new conversation.</source>
        <translation>Ein Token ist ein Wort oder ein Teil davon; der Kontext, was das Modell im Gedächtnis behält, fasst {size}. Kürzen Sie die Nachricht oder beginnen Sie ein neues Gespräch.</translation>
    </message>
    <message>
        <source>Shorten the message, or begin a new conversation.</source>
        <translation>Kürzen Sie die Nachricht oder beginnen Sie ein neues Gespräch.</translation>
    </message>
    <message>
        <source>The conversation is longer than the context, the {size} tokens that the model can keep in mind.</source>
        <translation>Das Gespräch ist länger als der Kontext, die {size} Token, die das Modell im Gedächtnis behält.</translation>
    </message>
    <message>
        <source>The conversation fills the context, all that the model can keep in mind.</source>
        <translation>Das Gespräch füllt den Kontext, alles, was das Modell im Gedächtnis behält.</translation>
    </message>
    <message>
        <source>Begin a new conversation, or choose a larger context.</source>
        <translation>Beginnen Sie ein neues Gespräch oder wählen Sie einen größeren Kontext.</translation>
    </message>
    <message>
        <source>“{setting}” cannot be {value}.</source>
        <translation>„{setting}“ kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>A setting of this conversation cannot be used.</source>
        <translation>Eine Einstellung dieses Gesprächs ist unbrauchbar.</translation>
    </message>
    <message>
        <source>Choose a value in the range {allowed}, or reset it.</source>
        <translation>Wählen Sie einen Wert im Bereich {allowed} oder setzen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Choose another value, or reset it.</source>
        <translation>Wählen Sie einen anderen Wert oder setzen Sie sie zurück.</translation>
    </message>
    <message>
        <source>A context of {context} tokens is larger than this model can use.</source>
        <translation>Ein Kontext von {context} Token ist größer, als dieses Modell nutzen kann.</translation>
    </message>
    <message>
        <source>The context is larger than this model can use.</source>
        <translation>Der Kontext ist größer, als dieses Modell nutzen kann.</translation>
    </message>
    <message>
        <source>It was trained with {largest}. Choose at most that, or Automatic.</source>
        <translation>Es wurde mit {largest} trainiert. Wählen Sie höchstens das oder „Automatisch“.</translation>
    </message>
    <message>
        <source>Choose a smaller one, or Automatic.</source>
        <translation>Wählen Sie einen kleineren oder „Automatisch“.</translation>
    </message>
    <message>
        <source>The context cannot be kept as {type} here.</source>
        <translation>Der Kontext kann hier nicht als {type} gehalten werden.</translation>
    </message>
    <message>
        <source>The context cannot be kept in this precision here.</source>
        <translation>Der Kontext kann hier nicht in dieser Genauigkeit gehalten werden.</translation>
    </message>
    <message>
        <source>The engine, the processor or the model does not allow it. Choose Full for the context precision.</source>
        <translation>Engine, Prozessor oder Modell lassen es nicht zu. Wählen Sie „Voll“ für die Genauigkeit des Kontexts.</translation>
    </message>
    <message>
        <source>This reply cannot be continued.</source>
        <translation>Diese Antwort kann nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>It has ended by itself, or this engine cannot take up a reply. Ask the model to go on, or have it answer again.</source>
        <translation>Sie endete von selbst, oder diese Engine kann keine Antwort aufnehmen. Bitten Sie das Modell weiterzumachen oder lassen Sie es neu antworten.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made or written to.</source>
        <translation>Der Ordner „{path}“ kann nicht angelegt oder beschrieben werden.</translation>
    </message>
    <message>
        <source>A folder that this app needs cannot be made or written to.</source>
        <translation>Ein Ordner, den diese App braucht, kann nicht angelegt oder beschrieben werden.</translation>
    </message>
    <message>
        <source>Check its permissions and the room on the disk, or set BITNET_DESKTOP_HOME to another folder.</source>
        <translation>Prüfen Sie seine Rechte und den Platz auf der Platte, oder setzen Sie BITNET_DESKTOP_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The link could not be opened.</source>
        <translation>Der Link konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>No program on this computer opens {address}. You can copy the address.</source>
        <translation>Kein Programm auf diesem Computer öffnet {address}. Sie können die Adresse kopieren.</translation>
    </message>
    <message>
        <source>No program on this computer opens such a link. You can copy its address.</source>
        <translation>Kein Programm auf diesem Computer öffnet einen solchen Link. Sie können seine Adresse kopieren.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The old file is kept as “{aside}”. Choose your settings again.</source>
        <translation>Die alte Datei bleibt als „{aside}“ erhalten. Wählen Sie Ihre Einstellungen neu.</translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation>Wählen Sie Ihre Einstellungen neu.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed.</source>
        <translation>Das Starten bei der Anmeldung konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The system keeps it in “{path}”. See that you may write there, then try again.</source>
        <translation>Das System hält es in „{path}“ fest. Sorgen Sie dafür, dass Sie dort schreiben dürfen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>See that you may write where the system keeps it, then try again.</source>
        <translation>Sorgen Sie dafür, dass Sie dort schreiben dürfen, wo das System es festhält, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A newer version of this app has changed the settings.</source>
        <translation>Eine neuere Version dieser App hat die Einstellungen geändert.</translation>
    </message>
    <message>
        <source>What this version knows of them is used. The file is kept as “{aside}” for the newer one.</source>
        <translation>Was diese Version davon kennt, gilt. Die Datei bleibt als „{aside}“ für die neuere erhalten.</translation>
    </message>
    <message>
        <source>What this version knows of them is used.</source>
        <translation>Was diese Version davon kennt, gilt.</translation>
    </message>
    <message>
        <source>Your conversations are in use by another start of this app.</source>
        <translation>Ihre Gespräche werden von einem anderen Start dieser App benutzt.</translation>
    </message>
    <message>
        <source>Go on in its window, or close it and try again.</source>
        <translation>Machen Sie in dessen Fenster weiter, oder schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of this app.</source>
        <translation>Ihre Gespräche wurden von einer neueren Version dieser App gespeichert.</translation>
    </message>
    <message>
        <source>They are untouched. Install the newest version; until then nothing you write here is kept.</source>
        <translation>Sie sind unberührt. Installieren Sie die neueste Version; bis dahin bleibt nichts, was Sie hier schreiben.</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>Die Datei mit Ihren Gesprächen ist beschädigt.</translation>
    </message>
    <message>
        <source>It is kept as “{aside}”. Go on with the newest copy, or begin with an empty file.</source>
        <translation>Sie bleibt als „{aside}“ erhalten. Machen Sie mit der neuesten Kopie weiter oder beginnen Sie mit einer leeren Datei.</translation>
    </message>
    <message>
        <source>Start the app again to go on with the newest copy.</source>
        <translation>Starten Sie die App neu, um mit der neuesten Kopie weiterzumachen.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: “{path}” may not be written to.</source>
        <translation>Ihre Gespräche können nicht gesichert werden: „{path}“ darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: their file may not be written to.</source>
        <translation>Ihre Gespräche können nicht gesichert werden: Ihre Datei darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check the permissions of the file and its folder, then try again.</source>
        <translation>Was Sie jetzt schreiben, bleibt, bis Sie die App schließen. Prüfen Sie die Rechte der Datei und ihres Ordners und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk is full.</source>
        <translation>Ihre Gespräche können nicht gesichert werden: Die Platte ist voll.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again: {needed} are needed, {available} are free.</source>
        <translation>Was Sie jetzt schreiben, bleibt, bis Sie die App schließen. Schaffen Sie Platz und versuchen Sie es erneut: {needed} werden gebraucht, {available} sind frei.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again.</source>
        <translation>Was Sie jetzt schreiben, bleibt, bis Sie die App schließen. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: another program holds their file.</source>
        <translation>Ihre Gespräche können nicht gesichert werden: Ein anderes Programm hält ihre Datei fest.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Close the other program, perhaps a backup or a virus scanner, then try again.</source>
        <translation>Was Sie jetzt schreiben, bleibt, bis Sie die App schließen. Schließen Sie das andere Programm, vielleicht eine Datensicherung oder einen Virenscanner, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk reports an error.</source>
        <translation>Ihre Gespräche können nicht gesichert werden: Die Platte meldet einen Fehler.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check that the disk is connected and healthy, then try again.</source>
        <translation>Was Sie jetzt schreiben, bleibt, bis Sie die App schließen. Prüfen Sie, ob die Platte angeschlossen und gesund ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your conversations cannot be read: the disk reports an error.</source>
        <translation>Ihre Gespräche können nicht gelesen werden: Die Platte meldet einen Fehler.</translation>
    </message>
    <message>
        <source>Their file was left as it is. Check that the disk is connected and healthy, then try again. If it is failing, copy your files to another one soon.</source>
        <translation>Ihre Datei wurde gelassen, wie sie ist. Prüfen Sie, ob die Platte angeschlossen und gesund ist, und versuchen Sie es erneut. Wenn sie versagt, kopieren Sie Ihre Dateien bald auf eine andere.</translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <translation>„{path}“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions, or choose another place.</source>
        <translation>Prüfen Sie den Platz auf der Platte und die Rechte oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The conversation could not be printed.</source>
        <translation>Das Gespräch konnte nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>Check the printer, then try again, or save the conversation as PDF.</source>
        <translation>Prüfen Sie den Drucker und versuchen Sie es erneut, oder sichern Sie das Gespräch als PDF.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the connection to the Internet, then try again.</source>
        <translation>Prüfen Sie die Verbindung zum Internet und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe, so it was ended.</source>
        <translation>Die Verbindung zu {host} ist nicht sicher und wurde beendet.</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended.</source>
        <translation>Die Verbindung ist nicht sicher und wurde beendet.</translation>
    </message>
    <message>
        <source>Check this computer’s date and time, and whether a network sign-in page is in the way.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers und ob eine Anmeldeseite des Netzes im Weg ist.</translation>
    </message>
    <message>
        <source>{host} did not answer as expected.</source>
        <translation>{host} hat nicht wie erwartet geantwortet.</translation>
    </message>
    <message>
        <source>The server did not answer as expected.</source>
        <translation>Der Server hat nicht wie erwartet geantwortet.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Nothing was connected to, because it could not be written down.</source>
        <translation>Es gab keine Verbindung, weil sie nicht aufgeschrieben werden konnte.</translation>
    </message>
    <message>
        <source>Connections are listed in {path}. Check the room on the disk and the permissions.</source>
        <translation>Verbindungen stehen in {path}. Prüfen Sie den Platz auf der Platte und die Rechte.</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions of the data folder.</source>
        <translation>Prüfen Sie den Platz auf der Platte und die Rechte des Datenordners.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation>„{path}“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check that it is there and that you may read it.</source>
        <translation>Nichts wurde importiert. Prüfen Sie, ob sie da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>“{path}” holds no conversations in a form that this app knows.</source>
        <translation>„{path}“ enthält keine Gespräche in einer Form, die diese App kennt.</translation>
    </message>
    <message>
        <source>The file holds no conversations in a form that this app knows.</source>
        <translation>Die Datei enthält keine Gespräche in einer Form, die diese App kennt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose a JSON export of this app, the conversations.json of an OpenAI export, or Jan’s threads folder.</source>
        <translation>Nichts wurde importiert. Wählen Sie einen JSON-Export dieser App, die conversations.json eines OpenAI-Exports oder Jans Ordner „threads“.</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation>„{path}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Export it again where it comes from, then try again.</source>
        <translation>Nichts wurde importiert. Exportieren Sie sie dort neu, woher sie kommt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be imported.</source>
        <translation>„{path}“ ist zu groß zum Importieren.</translation>
    </message>
    <message>
        <source>This is too large to be imported.</source>
        <translation>Das ist zu groß zum Importieren.</translation>
    </message>
    <message>
        <source>Nothing was imported. Export fewer conversations at once, then try again.</source>
        <translation>Nichts wurde importiert. Exportieren Sie weniger Gespräche auf einmal und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“{path}” is a folder, which cannot be attached.</source>
        <translation>„{path}“ ist ein Ordner und kann nicht angehängt werden.</translation>
    </message>
    <message>
        <source>A folder cannot be attached.</source>
        <translation>Ein Ordner kann nicht angehängt werden.</translation>
    </message>
    <message>
        <source>Attach the text files in it instead.</source>
        <translation>Hängen Sie stattdessen die Textdateien darin an.</translation>
    </message>
    <message>
        <source>It was not attached. Check that it is there, that it is a file and that you may read it.</source>
        <translation>Sie wurde nicht angehängt. Prüfen Sie, ob sie da ist, ob es eine Datei ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be attached: it has {actual}.</source>
        <translation>„{path}“ ist zu groß zum Anhängen: Die Datei hat {actual}.</translation>
    </message>
    <message>
        <source>The text is too large to be attached.</source>
        <translation>Der Text ist zu groß zum Anhängen.</translation>
    </message>
    <message>
        <source>An attachment has at most {limit}, and most models see far less. Attach the part that matters.</source>
        <translation>Ein Anhang hat höchstens {limit}, und die meisten Modelle sehen viel weniger. Hängen Sie den wichtigen Teil an.</translation>
    </message>
    <message>
        <source>Attach the part that matters.</source>
        <translation>Hängen Sie den wichtigen Teil an.</translation>
    </message>
    <message>
        <source>“{path}” is not a text file that this app can read.</source>
        <translation>„{path}“ ist keine Textdatei, die diese App lesen kann.</translation>
    </message>
    <message>
        <source>This is not a text file that this app can read.</source>
        <translation>Das ist keine Textdatei, die diese App lesen kann.</translation>
    </message>
    <message>
        <source>It was not attached. Models read plain text: save a document as text in UTF-8, then attach that.</source>
        <translation>Sie wurde nicht angehängt. Modelle lesen reinen Text: Sichern Sie ein Dokument als Text in UTF-8 und hängen Sie das an.</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation>„{path}“ ist leer.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation>Sie wurde nicht angehängt.</translation>
    </message>
    <message>
        <source>A message has at most {count} attachments.</source>
        <translation>Eine Nachricht hat höchstens {count} Anhänge.</translation>
    </message>
    <message>
        <source>A message cannot have so many attachments.</source>
        <translation>Eine Nachricht kann nicht so viele Anhänge haben.</translation>
    </message>
    <message>
        <source>The rest was not attached. Send it with the next message.</source>
        <translation>Der Rest wurde nicht angehängt. Senden Sie ihn mit der nächsten Nachricht.</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Umschreiben</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
</context>
<context>
    <name>QuickActionsEditor</name>
    <message>
        <source>The message that is sent; {text} stands for the text, {language} for your language.</source>
        <translation>Die Nachricht, die gesendet wird; {text} steht für den Text, {language} für Ihre Sprache.</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>Was mit einem Text geschehen kann</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>Name der Aktion</translation>
    </message>
    <message>
        <source>Message of the action</source>
        <translation>Nachricht der Aktion</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Neue Aktion</translation>
    </message>
</context>
<context>
    <name>QuickControl</name>
    <message>
        <source>There is no text to work on. Write it here, select it anywhere, or copy it.</source>
        <translation>Es gibt keinen Text. Schreiben Sie ihn hier, wählen Sie ihn irgendwo aus oder kopieren Sie ihn.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation>Es ist kein Text ausgewählt.</translation>
    </message>
    <message>
        <source>Kept in your conversations.</source>
        <translation>In Ihren Gesprächen behalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>BitNet Desktop öffnen</translation>
    </message>
    <message>
        <source>Ask in the window</source>
        <translation>Im Fenster fragen</translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Open the quick prompt with keys</source>
        <translation>Schnellfrage mit Tasten öffnen</translation>
    </message>
    <message>
        <source>From anywhere, whatever program is in front.</source>
        <translation>Von überall, welches Programm auch vorn ist.</translation>
    </message>
    <message>
        <source>Keys for the quick prompt</source>
        <translation>Tasten für die Schnellfrage</translation>
    </message>
    <message>
        <source>Press the button, then the keys.</source>
        <translation>Drücken Sie den Knopf, dann die Tasten.</translation>
    </message>
    <message>
        <source>Free combinations</source>
        <translation>Freie Kombinationen</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>Tasten des Desktops</translation>
    </message>
    <message>
        <source>In the keyboard settings of the desktop, add a shortcut of your own with the command below; it opens the quick prompt, and starts the app if it does not run.</source>
        <translation>Fügen Sie in den Tastatureinstellungen des Desktops ein eigenes Tastenkürzel mit dem Befehl unten hinzu; er öffnet die Schnellfrage und startet die App, wenn sie nicht läuft.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>While it is open</source>
        <translation>Solange sie offen ist</translation>
    </message>
    <message>
        <source>Stay open after a click elsewhere</source>
        <translation>Nach einem Klick anderswo offen bleiben</translation>
    </message>
    <message>
        <source>Otherwise it goes away by itself; Esc always hides it.</source>
        <translation>Sonst verschwindet sie von selbst; Esc blendet sie immer aus.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>Was mit einem Text geschehen kann</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>{keys} verwenden</translation>
    </message>
    <message>
        <source>They are off.</source>
        <translation>Sie sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>{keys} opens the quick prompt.</source>
        <translation>{keys} öffnet die Schnellfrage.</translation>
    </message>
    <message>
        <source>{keys} belongs to another program. Choose others.</source>
        <translation>{keys} gehört einem anderen Programm. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>These keys cannot be used everywhere. Choose others, with Ctrl, Alt or Meta.</source>
        <translation>Diese Tasten gehen nicht überall. Wählen Sie andere, mit Strg, Alt oder Meta.</translation>
    </message>
    <message>
        <source>The desktop is asked for them, and may ask you.</source>
        <translation>Der Desktop wird darum gebeten und fragt vielleicht Sie.</translation>
    </message>
    <message>
        <source>The desktop has given none. Keys can be given to this app in its settings.</source>
        <translation>Der Desktop hat keine vergeben. In seinen Einstellungen kann man dieser App Tasten geben.</translation>
    </message>
    <message>
        <source>This desktop lets no app have keys of its own, but you can give it some.</source>
        <translation>Dieser Desktop gibt keiner App eigene Tasten, aber Sie können ihr welche geben.</translation>
    </message>
</context>
<context>
    <name>QuickPrompt</name>
    <message>
        <source>Quick prompt</source>
        <translation>Schnellfrage</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Fragen Sie etwas</translation>
    </message>
    <message>
        <source>{stop} stops · {hide} hides</source>
        <translation>{stop} hält an · {hide} blendet aus</translation>
    </message>
    <message>
        <source>{actions} work on a text · {ask} asks · {hide} hides</source>
        <translation>{actions} bearbeiten einen Text · {ask} fragt · {hide} blendet aus</translation>
    </message>
    <message>
        <source>{ask} asks · {line} new line · {hide} hides</source>
        <translation>{ask} fragt · {line} neue Zeile · {hide} blendet aus</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Enter</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Im Fenster öffnen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation>Was mit der Antwort geschehen soll</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>How a reply appears</source>
        <translation>Wie eine Antwort erscheint</translation>
    </message>
    <message>
        <source>Full: when it is complete. Live: as it comes. Typing: character by character.</source>
        <translation>Ganz: wenn sie fertig ist. Live: wie sie kommt. Tippend: Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tippend</translation>
    </message>
    <message>
        <source>Delay between characters</source>
        <translation>Verzögerung zwischen Zeichen</translation>
    </message>
    <message>
        <source>For Typing; 0 shows everything at once.</source>
        <translation>Für „Tippend“; 0 zeigt alles sofort.</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Reading…</source>
        <translation>Liest…</translation>
    </message>
    <message>
        <source>Reading… {percent}%</source>
        <translation>Liest… {percent} %</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
    <message>
        <source>Writing… {tokens}</source>
        <translation>Schreibt… {tokens}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Wartet auf das Modell…</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation>der Kontext ist voll</translation>
    </message>
    <message>
        <source>the model said nothing</source>
        <translation>das Modell hat nichts gesagt</translation>
    </message>
    <message>
        <source>cut at the limit</source>
        <translation>an der Grenze abgeschnitten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>ReplyNotices</name>
    <message>
        <source>A reply is finished</source>
        <translation>Eine Antwort ist fertig</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Sie hat keinen Text.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message>
        <source>Search in all conversations</source>
        <translation>In allen Gesprächen suchen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>The newest {count} hits</source>
        <translation>Die neuesten {count} Treffer</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} Treffer</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Finds messages with all the words · “a phrase” in quotation marks · the last word may be unfinished</source>
        <translation>Findet Nachrichten mit allen Wörtern · „eine Wendung“ in Anführungszeichen · das letzte Wort darf unfertig sein</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {name}</source>
        <translation>{name} zurücksetzen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Vorgabe: {value}</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>Auf {value} zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>New conversations</source>
        <translation>Neue Gespräche</translation>
    </message>
    <message>
        <source>Models and folders</source>
        <translation>Modelle und Ordner</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>Schnellfrage</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>Gefundene Einstellungen: {count}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>ShelfNotices</name>
    <message>
        <source>You can read, search and export them.</source>
        <translation>Sie können sie lesen, durchsuchen und exportieren.</translation>
    </message>
    <message>
        <source>Until then the app goes on without your conversations; what you write now stays until you close it.</source>
        <translation>Bis dahin läuft die App ohne Ihre Gespräche weiter; was Sie jetzt schreiben, bleibt, bis Sie sie schließen.</translation>
    </message>
    <message>
        <source>It was set aside. Go on with a copy, or begin with an empty file.</source>
        <translation>Sie wurde zur Seite gelegt. Machen Sie mit einer Kopie weiter oder beginnen Sie mit einer leeren Datei.</translation>
    </message>
    <message>
        <source>It was set aside, and there is no copy of it. You can begin with an empty file.</source>
        <translation>Sie wurde zur Seite gelegt, und es gibt keine Kopie. Sie können mit einer leeren Datei beginnen.</translation>
    </message>
    <message>
        <source>It could not be set aside. Check the permissions of its folder, then try again.</source>
        <translation>Sie konnte nicht zur Seite gelegt werden. Prüfen Sie die Rechte ihres Ordners und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>Mit leerer Datei beginnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}</source>
        <translation>Mit der Kopie vom {moment} weitermachen</translation>
    </message>
    <message>
        <source>Export what is on the screen…</source>
        <translation>Exportieren, was zu sehen ist…</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Export what you need, then start the app again: it will offer a copy.</source>
        <translation>Was Sie jetzt schreiben, bleibt, bis Sie die App schließen. Exportieren Sie, was Sie brauchen, und starten Sie die App neu: Sie bietet dann eine Kopie an.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <translation>In allen Gesprächen suchen</translation>
    </message>
    <message>
        <source>Deleted {count} conversations</source>
        <translation>{count} Gespräche gelöscht</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>„{title}“ gelöscht</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>No conversations yet. What you write is kept here, on this computer.</source>
        <translation>Noch keine Gespräche. Was Sie schreiben, bleibt hier, auf diesem Computer.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Loslösen</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Verschieben nach</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation>&amp;Neuer Ordner…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lö&amp;schen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>&amp;Delete folder, keep conversations</source>
        <translation>Ordner lö&amp;schen, Gespräche behalten</translation>
    </message>
    <message>
        <source>New &amp;conversation</source>
        <translation>Neues &amp;Gespräch</translation>
    </message>
    <message>
        <source>Folder without a name</source>
        <translation>Ordner ohne Namen</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Replying</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The model of this conversation is loaded when you write</source>
        <translation>Das Modell dieses Gesprächs wird geladen, wenn Sie schreiben</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Looking at the model</source>
        <translation>Modell wird angesehen</translation>
    </message>
    <message>
        <source>Optimising the model for this computer, once: {percent}%</source>
        <translation>Modell wird für diesen Computer optimiert, einmalig: {percent} %</translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <translation>Liest das Gespräch</translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Reset the system prompt</source>
        <translation>System-Prompt zurücksetzen</translation>
    </message>
    <message>
        <source>What the model is told before everything else; a few plain sentences work best.</source>
        <translation>Was dem Modell vor allem anderen gesagt wird; ein paar einfache Sätze wirken am besten.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>JSON, complete, to be imported again (*.json)</source>
        <translation>JSON, vollständig, wieder importierbar (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>“{name}” was saved.</source>
        <translation>„{name}“ wurde gesichert.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>Dieses Gespräch gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Gespräche importieren</translation>
    </message>
    <message>
        <source>Conversations, of this app or of OpenAI (*.json *.zip)</source>
        <translation>Gespräche, von dieser App oder von OpenAI (*.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import from Jan: choose its folder “threads”</source>
        <translation>Von Jan importieren: dessen Ordner „threads“ wählen</translation>
    </message>
    <message>
        <source>Importing conversations… {percent}%</source>
        <translation>Gespräche werden importiert… {percent} %</translation>
    </message>
    <message>
        <source>1 conversation was imported.</source>
        <translation>1 Gespräch wurde importiert.</translation>
    </message>
    <message>
        <source>{count} conversations were imported.</source>
        <translation>{count} Gespräche wurden importiert.</translation>
    </message>
    <message>
        <source>No conversation was imported.</source>
        <translation>Kein Gespräch wurde importiert.</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>{count} files were left out.</source>
        <translation>{count} Dateien wurden ausgelassen.</translation>
    </message>
    <message>
        <source>There are none in the file.</source>
        <translation>In der Datei sind keine.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>„{name}“ wird geschrieben…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>You can go on meanwhile. They are shown when all of them are there.</source>
        <translation>Sie können inzwischen weitermachen. Sie werden gezeigt, wenn alle da sind.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>BitNet Desktop öffnen</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>Schnellfrage</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUF-Datei öffnen…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause, and free the memory</source>
        <translation>Pausieren und Speicher freigeben</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This app cannot look for a new version</source>
        <translation>Diese App kann nicht nach einer neuen Version sehen</translation>
    </message>
    <message>
        <source>It was built without a place to ask and without a key to check the answer with. You have version {version}. Look where you got it from.</source>
        <translation>Sie wurde ohne eine Stelle zum Fragen und ohne einen Schlüssel zum Prüfen der Antwort gebaut. Sie haben Version {version}. Sehen Sie dort nach, woher Sie sie haben.</translation>
    </message>
    <message>
        <source>Look for a new version?</source>
        <translation>Nach einer neuen Version sehen?</translation>
    </message>
    <message>
        <source>This asks {host} once for a small signed file. Nothing about you or this computer is sent but what every connection tells: its network address. You have version {version}.</source>
        <translation>Dies fragt {host} einmal nach einer kleinen signierten Datei. Über Sie oder diesen Computer wird nichts gesendet, außer was jede Verbindung verrät: die Netzadresse. Sie haben Version {version}.</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation>Suche nach einer neuen Version…</translation>
    </message>
    <message>
        <source>Asking {host}.</source>
        <translation>{host} wird gefragt.</translation>
    </message>
    <message>
        <source>You have the newest version</source>
        <translation>Sie haben die neueste Version</translation>
    </message>
    <message>
        <source>It is {version}. Asked at {time}.</source>
        <translation>Es ist {version}. Gefragt um {time}.</translation>
    </message>
    <message>
        <source>Version {version} is there</source>
        <translation>Version {version} ist da</translation>
    </message>
    <message>
        <source>It is of {day}; you have {version}. It is not installed by itself.</source>
        <translation>Sie ist vom {day}; Sie haben {version}. Sie installiert sich nicht von selbst.</translation>
    </message>
    <message>
        <source>The answer is not genuine</source>
        <translation>Die Antwort ist nicht echt</translation>
    </message>
    <message>
        <source>It is not signed as it should be, or it is out of date, so nothing in it is shown. Somebody may have changed it on its way. Try again in another network.</source>
        <translation>Sie ist nicht richtig signiert oder veraltet; daher wird nichts daraus gezeigt. Vielleicht hat sie jemand unterwegs verändert. Versuchen Sie es in einem anderen Netz erneut.</translation>
    </message>
    <message>
        <source>Show its page…</source>
        <translation>Seite zeigen…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Entf entfernt es</translation>
    </message>
</context>
</TS>
