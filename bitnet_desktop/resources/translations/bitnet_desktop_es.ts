<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BitNet Desktop</source>
        <translation>Acerca de BitNet Desktop</translation>
    </message>
    <message>
        <source>Parts of the app</source>
        <translation>Partes de la aplicación</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation>BitNet Desktop {version}</translation>
    </message>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of ik_llama.cpp. Free software under the MIT licence.</source>
        <translation>Conversa con BitNet y otros modelos GGUF en tu propio equipo. Los modelos se ejecutan con llama-cli de ik_llama.cpp. Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licencia: {name}</translation>
    </message>
    <message>
        <source>The text is missing: {path}</source>
        <translation>Falta el texto: {path}</translation>
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
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, and the parts that are inside with theirs.</source>
        <translation>Software libre con licencia MIT; las partes incluidas tienen las suyas.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nueva versión</translation>
    </message>
    <message>
        <source>Asked for only when you want it; until then nothing is connected to.</source>
        <translation>Solo se consulta cuando lo pides; hasta entonces no hay ninguna conexión.</translation>
    </message>
    <message>
        <source>Look for one…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The settings file.</source>
        <translation>El archivo de ajustes.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Conversations, and daily copies of them.</source>
        <translation>Las conversaciones y sus copias diarias.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models that this app has fetched or optimised.</source>
        <translation>Los modelos que esta aplicación ha obtenido u optimizado.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation>Lo que se puede volver a crear.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Troubles of the app; nothing that you or a model said.</source>
        <translation>Errores de la aplicación; nada de lo que has dicho tú o un modelo.</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>What to do with a text</source>
        <translation>Qué hacer con un texto</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Portapapeles</translation>
    </message>
    <message>
        <source>Add the clipboard</source>
        <translation>Añadir el portapapeles</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Add what is selected in any window</source>
        <translation>Añadir lo seleccionado en cualquier ventana</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>With other settings…</source>
        <translation>Con otros ajustes…</translation>
    </message>
    <message>
        <source>Answer again with</source>
        <translation>Responder de nuevo con</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Another version of BitNet Desktop is running. End it, then start this one again.</source>
        <translation>Se está ejecutando otra versión de BitNet Desktop. Ciérrala y vuelve a iniciar esta.</translation>
    </message>
    <message>
        <source>BitNet Desktop is running already, but it does not answer. End it, then start it again.</source>
        <translation>BitNet Desktop ya está en marcha, pero no responde. Ciérralo y vuelve a iniciarlo.</translation>
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
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light or dark; high contrast follows the system.</source>
        <translation>Claros u oscuros; el contraste alto sigue al sistema.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Size of the conversation</source>
        <translation>Tamaño de la conversación</translation>
    </message>
    <message>
        <source>The rest follows the size of text that is set in the system.</source>
        <translation>Lo demás sigue el tamaño de texto configurado en el sistema.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of menus and messages; a model answers in the language it is asked in.</source>
        <translation>De los menús y mensajes; un modelo responde en el idioma de la pregunta.</translation>
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
        <translation>Este escritorio no tiene bandeja.</translation>
    </message>
    <message>
        <source>So closing the window quits the app, and the quick prompt works while the window is open.</source>
        <translation>Por eso, al cerrar la ventana se cierra la aplicación, y la consulta rápida funciona mientras la ventana está abierta.</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>Usar {keys}</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>The keys for the quick prompt belong to another program: {keys}</source>
        <translation>Las teclas de la consulta rápida pertenecen a otro programa: {keys}</translation>
    </message>
    <message>
        <source>Choose others; they can be changed in the settings.</source>
        <translation>Elige otras; se pueden cambiar en los ajustes.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>about {count} tokens</source>
        <translation>unos {count} tokens</translation>
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
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Keep BitNet Desktop in the tray?</source>
        <translation>¿Mantener BitNet Desktop en la bandeja?</translation>
    </message>
    <message>
        <source>In the tray it answers the quick prompt at once, and a reply goes on. Quitting frees its memory; “Quit” in the File menu always does that.</source>
        <translation>En la bandeja atiende la consulta rápida al instante, y las respuestas continúan. Salir libera su memoria; «Salir», en el menú Archivo, siempre lo hace.</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>Mantener en la bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Do the same every time. It can be changed in the settings.</source>
        <translation>Hacer siempre lo mismo. Se puede cambiar en los ajustes.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer.</source>
        <translation>Conversa con BitNet y otros modelos GGUF en tu propio equipo.</translation>
    </message>
    <message>
        <source>Without a command the window opens, or comes to the front. Commands: quick (the quick prompt), ask (a conversation in the terminal), doctor (what is here, and what is wrong). For a command&apos;s options: bitnet-desktop COMMAND --help</source>
        <translation>Sin comando, se abre la ventana o pasa al frente. Comandos: quick (la consulta rápida), ask (una conversación en el terminal), doctor (qué hay y qué falla). Opciones de un comando: bitnet-desktop COMANDO --help</translation>
    </message>
    <message>
        <source>a GGUF file to open, or text files to attach</source>
        <translation>un archivo GGUF para abrir o archivos de texto para adjuntar</translation>
    </message>
    <message>
        <source>start in the tray, without the window</source>
        <translation>iniciar en la bandeja, sin la ventana</translation>
    </message>
    <message>
        <source>try every part without a display, and tell as JSON what works</source>
        <translation>probar cada parte sin pantalla e indicar en JSON qué funciona</translation>
    </message>
    <message>
        <source>the quick prompt</source>
        <translation>la consulta rápida</translation>
    </message>
    <message>
        <source>a conversation in the terminal</source>
        <translation>una conversación en el terminal</translation>
    </message>
    <message>
        <source>what is here, and what is wrong</source>
        <translation>qué hay y qué falla</translation>
    </message>
    <message>
        <source>as one JSON object</source>
        <translation>como un objeto JSON</translation>
    </message>
    <message>
        <source>the GGUF file to use</source>
        <translation>el archivo GGUF</translation>
    </message>
    <message>
        <source>llama-cli, or a folder that holds it</source>
        <translation>llama-cli o una carpeta que lo contenga</translation>
    </message>
    <message>
        <source>a message; each is one turn of the conversation; - reads standard input</source>
        <translation>un mensaje; cada uno es un turno de la conversación; - lee la entrada estándar</translation>
    </message>
    <message>
        <source>ask in a new conversation of the window; of the other options only --model and --engine count</source>
        <translation>preguntar en una conversación nueva de la ventana; de las demás opciones solo cuentan --model y --engine</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>el prompt de sistema</translation>
    </message>
    <message>
        <source>typing: milliseconds per character, 0 to 100</source>
        <translation>tecleo: milisegundos por carácter, de 0 a 100</translation>
    </message>
    <message>
        <source>end each reply after N tokens</source>
        <translation>terminar cada respuesta tras N tokens</translation>
    </message>
    <message>
        <source>how free the choice of words is, 0 (not at all) to 5</source>
        <translation>libertad al elegir las palabras, de 0 (ninguna) a 5</translation>
    </message>
    <message>
        <source>the same words again</source>
        <translation>las mismas palabras otra vez</translation>
    </message>
    <message>
        <source>the size of the context in tokens</source>
        <translation>el tamaño del contexto en tokens</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>un objeto JSON por línea</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}</source>
        <translation>{text} no es un número de {least} a {most}</translation>
    </message>
    <message>
        <source>There must be from 1 to {most} messages.</source>
        <translation>Debe haber de 1 a {most} mensajes.</translation>
    </message>
    <message>
        <source>That is too long to be asked so: open the window and attach it as a file.</source>
        <translation>Es demasiado largo para preguntarlo así: abre la ventana y adjúntalo como archivo.</translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation>Se pueden adjuntar {most} archivos como máximo.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Todos los comandos</translation>
    </message>
    <message>
        <source>{command}, {keys}</source>
        <translation>{command}, {keys}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué quieres hacer?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>&amp;Nueva conversación</translation>
    </message>
    <message>
        <source>Quic&amp;k prompt</source>
        <translation>Consulta &amp;rápida</translation>
    </message>
    <message>
        <source>&amp;Open a GGUF file…</source>
        <translation>&amp;Abrir un archivo GGUF…</translation>
    </message>
    <message>
        <source>Choose an en&amp;gine…</source>
        <translation>Elegir un &amp;motor…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>&amp;Importar conversaciones…</translation>
    </message>
    <message>
        <source>Import Jan’s &amp;threads folder…</source>
        <translation>Importar la carpeta «&amp;threads» de Jan…</translation>
    </message>
    <message>
        <source>E&amp;xport this conversation…</source>
        <translation>E&amp;xportar esta conversación…</translation>
    </message>
    <message>
        <source>Export &amp;all conversations…</source>
        <translation>Exportar to&amp;das las conversaciones…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>Delete e&amp;verything…</source>
        <translation>&amp;Eliminar todo…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the last &amp;reply</source>
        <translation>Copiar la última &amp;respuesta</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Select the w&amp;hole conversation</source>
        <translation>Seleccionar toda la con&amp;versación</translation>
    </message>
    <message>
        <source>&amp;Find in the conversation</source>
        <translation>&amp;Buscar en la conversación</translation>
    </message>
    <message>
        <source>Search &amp;in all conversations</source>
        <translation>Buscar en todas &amp;las conversaciones</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>Answ&amp;er again</source>
        <translation>Resp&amp;onder de nuevo</translation>
    </message>
    <message>
        <source>Answer again wi&amp;th…</source>
        <translation>Responder de nuevo co&amp;n…</translation>
    </message>
    <message>
        <source>Rename the con&amp;versation</source>
        <translation>Renombrar la conversac&amp;ión</translation>
    </message>
    <message>
        <source>&amp;Generation settings…</source>
        <translation>Ajustes de &amp;generación…</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>&amp;Escribir un mensaje</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>&amp;Barra lateral</translation>
    </message>
    <message>
        <source>Replies: &amp;full, when complete</source>
        <translation>Respuestas: &amp;completas, al terminar</translation>
    </message>
    <message>
        <source>Replies: l&amp;ive, as they come</source>
        <translation>Respuestas: en &amp;vivo, según llegan</translation>
    </message>
    <message>
        <source>Replies: &amp;typing, character by character</source>
        <translation>Respuestas: &amp;tecleo, carácter a carácter</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation>Colores c&amp;laros</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>Colores &amp;oscuros</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>&amp;Jump to latest</source>
        <translation>&amp;Ir a lo último</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>P&amp;antalla completa</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <translation>Todos los &amp;comandos</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>Check for a new &amp;version…</source>
        <translation>Buscar una nueva &amp;versión…</translation>
    </message>
    <message>
        <source>&amp;About BitNet Desktop</source>
        <translation>&amp;Acerca de BitNet Desktop</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach text files</source>
        <translation>Adjuntar archivos de texto</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Intro envía, Mayús+Intro inicia una línea nueva</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
    <message>
        <source>A file is still being read</source>
        <translation>Aún se está leyendo un archivo</translation>
    </message>
    <message>
        <source>You pasted a long text.</source>
        <translation>Has pegado un texto largo.</translation>
    </message>
    <message>
        <source>Make it an attachment</source>
        <translation>Convertirlo en adjunto</translation>
    </message>
    <message>
        <source>The long text became an attachment.</source>
        <translation>El texto largo se ha convertido en un adjunto.</translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <translation>Ponerlo en el mensaje</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation>Texto pegado {number}</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Context: {use}</source>
        <translation>Contexto: {use}</translation>
    </message>
    <message>
        <source>Opens what fills it and what can be done</source>
        <translation>Muestra qué lo llena y qué se puede hacer</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>Lo que el modelo tiene presente</translation>
    </message>
    <message>
        <source>{used} + {draft} of {size} tokens</source>
        <translation>{used} + {draft} de {size} tokens</translation>
    </message>
    <message>
        <source>{used} + about {draft} of {size} tokens</source>
        <translation>{used} + unos {draft} de {size} tokens</translation>
    </message>
    <message>
        <source>{used} of {size} tokens</source>
        <translation>{used} de {size} tokens</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>aprox. {tokens}</translation>
    </message>
    <message>
        <source>The model no longer sees one turn; it is grey in the conversation.</source>
        <translation>El modelo ya no ve un turno; aparece en gris en la conversación.</translation>
    </message>
    <message>
        <source>The model no longer sees {count} turns; they are grey in the conversation.</source>
        <translation>El modelo ya no ve {count} turnos; aparecen en gris en la conversación.</translation>
    </message>
    <message>
        <source>Your message does not fit: it has {draft}, and {free} are free. When you send it, you choose what to do.</source>
        <translation>Tu mensaje no cabe: ocupa {draft} y quedan libres {free}. Al enviarlo podrás elegir qué hacer.</translation>
    </message>
    <message>
        <source>Nearly full: when a message does not fit any more, you are asked what to leave out.</source>
        <translation>Casi lleno: cuando un mensaje ya no quepa, se te preguntará qué omitir.</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation>Contexto usado</translation>
    </message>
</context>
<context>
    <name>ContextPopup</name>
    <message>
        <source>The context</source>
        <translation>El contexto</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>Lo que el modelo tiene presente</translation>
    </message>
    <message>
        <source>The context holds everything that the model sees. A token is a word or a part of one. Nothing is left out unless you say so.</source>
        <translation>El contexto contiene todo lo que ve el modelo. Un token es una palabra o parte de ella. No se omite nada si tú no lo indicas.</translation>
    </message>
    <message>
        <source>A message that must stay can be pinned: choose “Keep in the model’s sight” in its menu.</source>
        <translation>Un mensaje que deba quedarse se puede fijar: elige «Mantener a la vista del modelo» en su menú.</translation>
    </message>
    <message>
        <source>A larger context is not possible with this model and memory.</source>
        <translation>No es posible un contexto mayor con este modelo y esta memoria.</translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation>Omitir los turnos más antiguos</translation>
    </message>
    <message>
        <source>Larger context</source>
        <translation>Contexto mayor</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>Turnos anteriores</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>Lo que estás escribiendo</translation>
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
        <translation>Carpeta sin nombre</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Section {name}</source>
        <translation>Sección {name}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>Folder {name}, {state}, conversations: {count}</source>
        <translation>Carpeta {name}, {state}, conversaciones: {count}</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>se muestra ahora</translation>
    </message>
    <message>
        <source>a reply is being written</source>
        <translation>se está escribiendo una respuesta</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Side bar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Settings of this conversation</source>
        <translation>Ajustes de esta conversación</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
</context>
<context>
    <name>DeleteAllDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>¿Eliminar todas las conversaciones?</translation>
    </message>
    <message>
        <source>All conversations and folders are deleted for good, with their drafts and attached files. So are the copies that this app has made of them, and files that were set aside because they were damaged.</source>
        <translation>Todas las conversaciones y carpetas se eliminan definitivamente, con sus borradores y archivos adjuntos. También las copias que esta aplicación ha hecho de ellas y los archivos que se apartaron por estar dañados.</translation>
    </message>
    <message>
        <source>Models, settings, and the files that you have exported stay. There is no undo.</source>
        <translation>Los modelos, los ajustes y los archivos exportados se conservan. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete everything for good</source>
        <translation>Eliminar todo definitivamente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete your conversation?</source>
        <translation>¿Eliminar tu conversación?</translation>
    </message>
    <message>
        <source>Delete all {count} conversations?</source>
        <translation>¿Eliminar las {count} conversaciones?</translation>
    </message>
    <message>
        <source>Not everything could be deleted. {reason}</source>
        <translation>No se ha podido eliminar todo. {reason}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Eliminando…</translation>
    </message>
</context>
<context>
    <name>DisplayModeChoice</name>
    <message>
        <source>How a reply appears</source>
        <translation>Cómo aparece una respuesta</translation>
    </message>
    <message>
        <source>Delay between characters in milliseconds</source>
        <translation>Retardo entre caracteres en milisegundos</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Show a reply when it is complete</source>
        <translation>Mostrar la respuesta cuando esté completa</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Show a reply as it comes</source>
        <translation>Mostrar la respuesta según llega</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tecleo</translation>
    </message>
    <message>
        <source>Show a reply character by character</source>
        <translation>Mostrar la respuesta carácter a carácter</translation>
    </message>
    <message>
        <source>{delay} ms between characters</source>
        <translation>{delay} ms entre caracteres</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>De inmediato</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{free} libres de {total}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Also here</source>
        <translation>También disponible</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Todo está en orden.</translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Editing a message. The earlier wording is kept beside it.</source>
        <translation>Se está editando un mensaje. La redacción anterior se conserva a su lado.</translation>
    </message>
    <message>
        <source>Do not edit</source>
        <translation>No editar</translation>
    </message>
    <message>
        <source>Do not edit (Esc)</source>
        <translation>No editar (Esc)</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a GGUF file…</source>
        <translation>Abrir un archivo GGUF…</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué quieres saber?</translation>
    </message>
    <message>
        <source>The model runs on this computer. Nothing that you write leaves it.</source>
        <translation>El modelo se ejecuta en este equipo. Nada de lo que escribas sale de él.</translation>
    </message>
    <message>
        <source>Open one to begin: a file on your disk that ends in .gguf. You can also drop it here.</source>
        <translation>Abre uno para empezar: un archivo de tu disco que termine en .gguf. También puedes soltarlo aquí.</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} está listo.</translation>
    </message>
    <message>
        <source>{model} is loading; you can write already.</source>
        <translation>{model} se está cargando; ya puedes escribir.</translation>
    </message>
    <message>
        <source>{model} could not be loaded.</source>
        <translation>No se ha podido cargar {model}.</translation>
    </message>
    <message>
        <source>{model}: {state}.</source>
        <translation>{model}: {state}.</translation>
    </message>
    <message>
        <source>Why is the sky blue?</source>
        <translation>¿Por qué el cielo es azul?</translation>
    </message>
    <message>
        <source>Write a short poem about the sea in winter.</source>
        <translation>Escribe un poema breve sobre el mar en invierno.</translation>
    </message>
    <message>
        <source>Give me three ideas for a dinner with potatoes.</source>
        <translation>Dame tres ideas para una cena con patatas.</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>An engine is a llama-cli of the llama.cpp family. The app’s own is the fastest for BitNet; others may know models that it does not.</source>
        <translation>Un motor es un llama-cli de la familia llama.cpp. El propio de la aplicación es el más rápido para BitNet; otros quizá conozcan modelos que este no conoce.</translation>
    </message>
    <message>
        <source>Engine in use</source>
        <translation>Motor en uso</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Elegir otro…</translation>
    </message>
    <message>
        <source>Use the first found</source>
        <translation>Usar el primero encontrado</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Encontrados en este equipo</translation>
    </message>
    <message>
        <source>Looking for engines…</source>
        <translation>Buscando motores…</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>What the processor can do</source>
        <translation>Capacidades del procesador</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation>Elegir un motor: el programa llama-cli</translation>
    </message>
    <message>
        <source>The first that is found: the app’s own, then those of the system.</source>
        <translation>El primero que se encuentre: el propio de la aplicación y después los del sistema.</translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation>No se ha encontrado ningún motor.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Made for this app, family ik_llama.cpp.</source>
        <translation>Hecho para esta aplicación, familia ik_llama.cpp.</translation>
    </message>
    <message>
        <source>A newer llama-cli of llama.cpp.</source>
        <translation>Un llama-cli reciente de llama.cpp.</translation>
    </message>
    <message>
        <source>A classic llama-cli.</source>
        <translation>Un llama-cli clásico.</translation>
    </message>
    <message>
        <source>What it can load shows when a model is opened.</source>
        <translation>Lo que puede cargar se ve al abrir un modelo.</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, BitNet among them.</source>
        <translation>Carga {count} tipos de modelos, BitNet entre ellos.</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, but not BitNet.</source>
        <translation>Carga {count} tipos de modelos, pero no BitNet.</translation>
    </message>
    <message>
        <source>The system does not tell.</source>
        <translation>El sistema no lo indica.</translation>
    </message>
    <message>
        <source>Nothing that engines ask for.</source>
        <translation>Nada de lo que piden los motores.</translation>
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
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Resultado anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Resultado siguiente (Intro)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Sin resultados</translation>
    </message>
</context>
<context>
    <name>FitQuestion</name>
    <message>
        <source>Larger context: {tokens}</source>
        <translation>Contexto mayor: {tokens}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Your message does not fit into the context.</source>
        <translation>Tu mensaje no cabe en el contexto.</translation>
    </message>
    <message>
        <source>It has {message}; of the context’s {size}, {free} are free.</source>
        <translation>Ocupa {message}; de {size} del contexto quedan libres {free}.</translation>
    </message>
    <message>
        <source>It has about {message}; of the context’s {size}, {free} are free.</source>
        <translation>Ocupa aproximadamente {message}; de {size} del contexto quedan libres {free}.</translation>
    </message>
    <message>
        <source>The reply needs some room as well, about {room}.</source>
        <translation>La respuesta también necesita espacio, unos {room}.</translation>
    </message>
    <message>
        <source>Choose what to do; your message stays in the field until then. What is left out stays in the conversation, grey, and can be read.</source>
        <translation>Elige qué hacer; hasta entonces, tu mensaje se queda en el campo. Lo que se omita queda en gris en la conversación y se puede leer.</translation>
    </message>
    <message>
        <source>Shorten it, or choose what to do; it stays in the field until then.</source>
        <translation>Acórtalo o elige qué hacer; hasta entonces se queda en el campo.</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts; it stays in the field.</source>
        <translation>Acórtalo o envíalo por partes; se queda en el campo.</translation>
    </message>
    <message>
        <source>Leave out the oldest turn</source>
        <translation>Omitir el turno más antiguo</translation>
    </message>
    <message>
        <source>Leave out the {count} oldest turns</source>
        <translation>Omitir los {count} turnos más antiguos</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start and close</source>
        <translation>Inicio y cierre</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Iniciar con la sesión</translation>
    </message>
    <message>
        <source>The app waits out of sight, without a model, until it is called.</source>
        <translation>La aplicación espera oculta, sin modelo, hasta que se la llama.</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>In the tray the app can be called at any time, and a reply goes on.</source>
        <translation>En la bandeja, la aplicación se puede llamar en cualquier momento y las respuestas continúan.</translation>
    </message>
    <message>
        <source>Ask the first time</source>
        <translation>Preguntar la primera vez</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Quedarse en la bandeja</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>Salir de la aplicación</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Tell when a long reply is finished</source>
        <translation>Avisar cuando termine una respuesta larga</translation>
    </message>
    <message>
        <source>Only while its window cannot be seen; shows the first line of the reply.</source>
        <translation>Solo mientras su ventana no esté a la vista; muestra la primera línea de la respuesta.</translation>
    </message>
    <message>
        <source>A reply is long after</source>
        <translation>Una respuesta es larga a partir de</translation>
    </message>
    <message>
        <source>Counted from sending the message.</source>
        <translation>Se cuenta desde el envío del mensaje.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends the app.</source>
        <translation>Este escritorio no tiene bandeja; por eso, al cerrar la ventana se cierra la aplicación.</translation>
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
        <translation>Con qué exactitud se guarda el contexto: la mitad y un cuarto de la memoria cuestan algo de calidad; lo razonable es «Completa», salvo que falte memoria.</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest, more is livelier; {least} to {most} makes sense.</source>
        <translation>Con qué libertad se eligen las palabras: 0 toma siempre la más probable, más es más vivo; lo razonable es de {least} a {most}.</translation>
    </message>
    <message>
        <source>How many of the likeliest tokens are in the draw, 0 for all of them; {least} to {most} makes sense.</source>
        <translation>Cuántos de los tokens más probables entran en el sorteo, 0 para todos; lo razonable es de {least} a {most}.</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability are in the draw; {least} to {most} makes sense.</source>
        <translation>Solo entran en el sorteo los tokens más probables que juntos suman esta probabilidad; lo razonable es de {least} a {most}.</translation>
    </message>
    <message>
        <source>Tokens with less than this share of the likeliest one’s probability are left out; {least} to {most} makes sense.</source>
        <translation>Se omiten los tokens con menos de esta parte de la probabilidad del más probable; lo razonable es de {least} a {most}.</translation>
    </message>
    <message>
        <source>Makes words that were just used less likely, 1 leaves them alone; {least} to {most} makes sense.</source>
        <translation>Hace menos probables las palabras recién usadas, 1 no las toca; lo razonable es de {least} a {most}.</translation>
    </message>
    <message>
        <source>With the same seed, the same messages get the same reply again; every number is as good as another.</source>
        <translation>Con la misma semilla, los mismos mensajes reciben otra vez la misma respuesta; cualquier número vale.</translation>
    </message>
    <message>
        <source>Ends a reply after so many tokens (a token is a word or a part of one); no limit, or up to {most}, makes sense.</source>
        <translation>Termina la respuesta tras esta cantidad de tokens (un token es una palabra o parte de ella); lo razonable es sin límite o hasta {most}.</translation>
    </message>
    <message>
        <source>How many tokens the model can keep in mind, which takes memory; Automatic, or {least} to {most}, makes sense.</source>
        <translation>Cuántos tokens puede tener presentes el modelo, lo que ocupa memoria; lo razonable es «Automático» o de {least} a {most}.</translation>
    </message>
    <message>
        <source>How many of the processor’s cores work at once; Automatic, or 1 to {most}, makes sense.</source>
        <translation>Cuántos núcleos del procesador trabajan a la vez; lo razonable es «Automático» o de 1 a {most}.</translation>
    </message>
    <message>
        <source>Another each time</source>
        <translation>Otra cada vez</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Full (f16)</source>
        <translation>Completa (f16)</translation>
    </message>
    <message>
        <source>Half (q8_0)</source>
        <translation>Mitad (q8_0)</translation>
    </message>
    <message>
        <source>A quarter (q4_0)</source>
        <translation>Un cuarto (q4_0)</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation>Repetible</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
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
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Reply limit</source>
        <translation>Límite de la respuesta</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>Tamaño del contexto</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>Precisión del contexto</translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source>Generation settings</source>
        <translation>Ajustes de generación</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Aplicar ahora</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>Sin prompt de sistema</translation>
    </message>
    <message>
        <source>The model has to be loaded again for this. That is done when you close this window.</source>
        <translation>Para esto hay que volver a cargar el modelo. Se hará al cerrar esta ventana.</translation>
    </message>
    <message>
        <source>What the settings are for</source>
        <translation>A qué se aplican los ajustes</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Esta conversación</translation>
    </message>
    <message>
        <source>All new conversations</source>
        <translation>Todas las conversaciones nuevas</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>Con estos se vuelve a cargar el modelo</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>Cómo se generan las respuestas</translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Open the quick prompt</source>
        <translation>Abrir la consulta rápida</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to latest</source>
        <translation>Ir a lo último</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys…</source>
        <translation>Pulsa las teclas…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>In the message</source>
        <translation>En el mensaje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Leave an edit</source>
        <translation>Salir de la edición</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>En la conversación</translation>
    </message>
    <message>
        <source>The message before, the next one</source>
        <translation>El mensaje anterior, el siguiente</translation>
    </message>
    <message>
        <source>Select; with Ctrl farther</source>
        <translation>Seleccionar; con Ctrl, más lejos</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Desplazarse</translation>
    </message>
    <message>
        <source>In the side bar</source>
        <translation>En la barra lateral</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
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
        <translation>«{model}» continúa con ella.</translation>
    </message>
    <message>
        <source>“{model}”, the model of this conversation, is not where it was.</source>
        <translation>«{model}», el modelo de esta conversación, ya no está donde estaba.</translation>
    </message>
    <message>
        <source>Choose one to go on with.</source>
        <translation>Elige uno para continuar.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>Open this page of {site} in the browser?</source>
        <translation>¿Abrir esta página de {site} en el navegador?</translation>
    </message>
    <message>
        <source>Write to this address with the mail program?</source>
        <translation>¿Escribir a esta dirección con el programa de correo?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Do not ask again for {site}</source>
        <translation>No volver a preguntar para {site}</translation>
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
        <translation>Elegir un motor: el programa llama-cli</translation>
    </message>
    <message>
        <source>Something in the app went wrong.</source>
        <translation>Algo ha fallado en la aplicación.</translation>
    </message>
    <message>
        <source>You can go on; what was said is kept. The details are in the log.</source>
        <translation>Puedes continuar; lo dicho se conserva. Los detalles están en el registro.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Choose an engine</source>
        <translation>Elegir un motor</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>A message was deleted.</source>
        <translation>Se ha eliminado un mensaje.</translation>
    </message>
    <message>
        <source>{count} messages were deleted.</source>
        <translation>Se han eliminado {count} mensajes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Put it into the field</source>
        <translation>Ponerlo en el campo</translation>
    </message>
    <message>
        <source>Your message was not sent.</source>
        <translation>Tu mensaje no se ha enviado.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Open link</source>
        <translation>Abrir enlace</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copiar dirección del enlace</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Copiar selección</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>Seleccionar mensaje</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Versión siguiente</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Answer again with…</source>
        <translation>Responder de nuevo con…</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Continuar la respuesta</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Continuar desde aquí</translation>
    </message>
    <message>
        <source>Keep in the model’s sight</source>
        <translation>Mantener a la vista del modelo</translation>
    </message>
    <message>
        <source>Need not stay in the model’s sight</source>
        <translation>Dejar de mantener a la vista del modelo</translation>
    </message>
    <message>
        <source>Delete, with all that follows</source>
        <translation>Eliminar, con todo lo que sigue</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Pensando…</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensamiento</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>Ha pensado {time}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Edited reply</source>
        <translation>Respuesta editada</translation>
    </message>
    <message>
        <source>{when} · stays in the model’s sight</source>
        <translation>{when} · sigue a la vista del modelo</translation>
    </message>
    <message>
        <source>{when} · the model does not see this any more</source>
        <translation>{when} · el modelo ya no ve esto</translation>
    </message>
</context>
<context>
    <name>MessageRegion</name>
    <message>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Ajustar líneas</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>Copy code: {language}</source>
        <translation>Copiar código: {language}</translation>
    </message>
    <message>
        <source>Wrap lines: {language}</source>
        <translation>Ajustar líneas: {language}</translation>
    </message>
    <message>
        <source>Scroll to the side</source>
        <translation>Desplazarse hacia los lados</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Opens the list of models</source>
        <translation>Abre la lista de modelos</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>Abrir un archivo GGUF…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Abrir un modelo</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Modelos GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modelo: {name}</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Looking for models…</source>
        <translation>Buscando modelos…</translation>
    </message>
    <message>
        <source>No models were found on this computer</source>
        <translation>No se han encontrado modelos en este equipo</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Model at the next start</source>
        <translation>Modelo en el próximo inicio</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Models are looked for here, and used where they lie.</source>
        <translation>Los modelos se buscan aquí y se usan donde están.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Usar este modelo</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>The app’s own folder</source>
        <translation>La carpeta de la aplicación</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Of another program</source>
        <translation>De otro programa</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>Elegir una carpeta con modelos</translation>
    </message>
    <message>
        <source>None: the first model in the app’s own folder is used, if there is one.</source>
        <translation>Ninguno: se usa el primer modelo de la carpeta de la aplicación, si lo hay.</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modelos en este equipo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>NewConversationsPage</name>
    <message>
        <source>These hold for every conversation that has none of its own. What is set for one conversation is in its own generation settings.</source>
        <translation>Se aplican a toda conversación que no tenga otros propios. Lo que se fija para una conversación está en sus propios ajustes de generación.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>Cómo se generan las respuestas</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>Con estos se vuelve a cargar el modelo</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>Sin prompt de sistema</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>{name}, slider</source>
        <translation>{name}, control deslizante</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{setting}”</source>
        <translation>Restablecer «{setting}»</translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Más sobre los preajustes</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>Elección propia</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>A preset of the app has this name; choose another.</source>
        <translation>Un preajuste de la aplicación tiene este nombre; elige otro.</translation>
    </message>
    <message>
        <source>Another preset has this name; choose another.</source>
        <translation>Otro preajuste tiene este nombre; elige otro.</translation>
    </message>
    <message>
        <source>There are too many presets; delete one first.</source>
        <translation>Hay demasiados preajustes; elimina uno primero.</translation>
    </message>
    <message>
        <source>The preset was not saved: the system prompts of all presets are too long.</source>
        <translation>El preajuste no se ha guardado: los prompts de sistema de todos los preajustes son demasiado largos.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>Se ha eliminado «{name}».</translation>
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
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Página {page}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensamiento</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you write stays on this computer: models run here, and nothing is reported to anybody. The app opens a connection only when you ask for one.</source>
        <translation>Lo que escribes se queda en este equipo: los modelos se ejecutan aquí y no se informa a nadie. La aplicación solo abre una conexión cuando lo pides.</translation>
    </message>
    <message>
        <source>Connections that this app has made</source>
        <translation>Conexiones de esta aplicación</translation>
    </message>
    <message>
        <source>Links in conversations</source>
        <translation>Enlaces en las conversaciones</translation>
    </message>
    <message>
        <source>Sites that open without a question</source>
        <translation>Sitios que se abren sin preguntar</translation>
    </message>
    <message>
        <source>Ask again for all</source>
        <translation>Volver a preguntar en todos</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>All conversations and all copies of them, for good. Models and settings stay.</source>
        <translation>Todas las conversaciones y todas sus copias, definitivamente. Los modelos y los ajustes se conservan.</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Eliminar todo…</translation>
    </message>
    <message>
        <source>The list of them cannot be read.</source>
        <translation>No se puede leer la lista.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>No connection was ever made from here.</source>
        <translation>Desde aquí nunca se ha hecho ninguna conexión.</translation>
    </message>
    <message>
        <source>{count} earlier ones</source>
        <translation>{count} anteriores</translation>
    </message>
    <message>
        <source>Whether there is a new version</source>
        <translation>Búsqueda de una nueva versión</translation>
    </message>
    <message>
        <source>None: before a link is opened, you are always asked.</source>
        <translation>Ninguno: antes de abrir un enlace siempre se pregunta.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no engine at “{path}”.</source>
        <translation>No hay ningún motor en «{path}».</translation>
    </message>
    <message>
        <source>No engine was found on this computer.</source>
        <translation>No se ha encontrado ningún motor en este equipo.</translation>
    </message>
    <message>
        <source>The engine is the program that runs the model, llama-cli. Install the app again, or name a folder that holds llama-cli with --engine.</source>
        <translation>El motor es el programa que ejecuta el modelo: llama-cli. Vuelve a instalar la aplicación o indica con --engine una carpeta que contenga llama-cli.</translation>
    </message>
    <message>
        <source>The engine “{path}” may not be run.</source>
        <translation>El motor «{path}» no se puede ejecutar por falta de permiso.</translation>
    </message>
    <message>
        <source>The engine may not be run.</source>
        <translation>El motor no se puede ejecutar por falta de permiso.</translation>
    </message>
    <message>
        <source>Give the file the permission to be executed, or choose another engine.</source>
        <translation>Da permiso de ejecución al archivo o elige otro motor.</translation>
    </message>
    <message>
        <source>“{path}” is not a program for this computer.</source>
        <translation>«{path}» no es un programa para este equipo.</translation>
    </message>
    <message>
        <source>The engine is not a program for this computer.</source>
        <translation>El motor no es un programa para este equipo.</translation>
    </message>
    <message>
        <source>It was made for another system or another kind of processor. Choose an engine that was made for this one.</source>
        <translation>Se hizo para otro sistema u otro tipo de procesador. Elige un motor hecho para este.</translation>
    </message>
    <message>
        <source>This computer’s processor lacks {features}, which the engine needs.</source>
        <translation>Al procesador de este equipo le falta {features}, que el motor necesita.</translation>
    </message>
    <message>
        <source>The engine uses instructions that this computer’s processor does not have.</source>
        <translation>El motor usa instrucciones que el procesador de este equipo no tiene.</translation>
    </message>
    <message>
        <source>Use an engine that was built for this processor, or another computer.</source>
        <translation>Usa un motor compilado para este procesador u otro equipo.</translation>
    </message>
    <message>
        <source>The engine “{path}” did not start.</source>
        <translation>El motor «{path}» no se ha iniciado.</translation>
    </message>
    <message>
        <source>The engine did not start.</source>
        <translation>El motor no se ha iniciado.</translation>
    </message>
    <message>
        <source>Something it needs is missing from this computer. Install the app again, or choose another engine.</source>
        <translation>En este equipo falta algo que necesita. Vuelve a instalar la aplicación o elige otro motor.</translation>
    </message>
    <message>
        <source>The engine ended before it was done.</source>
        <translation>El motor terminó antes de tiempo.</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again; if it happens again, choose another model.</source>
        <translation>Tu conversación se conserva. Inténtalo de nuevo; si vuelve a ocurrir, elige otro modelo.</translation>
    </message>
    <message>
        <source>The engine crashed.</source>
        <translation>El motor ha fallado inesperadamente.</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds} seconds, so it was ended.</source>
        <translation>El motor no ha respondido en {seconds} segundos y se ha cerrado.</translation>
    </message>
    <message>
        <source>The engine no longer answered, so it was ended.</source>
        <translation>El motor ya no respondía y se ha cerrado.</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again.</source>
        <translation>Tu conversación se conserva. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>“{model}” gives meaningless text, so the reply was stopped.</source>
        <translation>«{model}» genera texto sin sentido; se ha detenido la respuesta.</translation>
    </message>
    <message>
        <source>The model gives meaningless text, so the reply was stopped.</source>
        <translation>El modelo genera texto sin sentido; se ha detenido la respuesta.</translation>
    </message>
    <message>
        <source>Usually the model file does not suit this engine or this processor. Try again, or choose another model.</source>
        <translation>Normalmente, el archivo del modelo no es adecuado para este motor o este procesador. Inténtalo de nuevo o elige otro modelo.</translation>
    </message>
    <message>
        <source>The engine “{path}” does not know an option that this app needs.</source>
        <translation>El motor «{path}» no conoce una opción que esta aplicación necesita.</translation>
    </message>
    <message>
        <source>The engine does not know an option that this app needs.</source>
        <translation>El motor no conoce una opción que esta aplicación necesita.</translation>
    </message>
    <message>
        <source>It is probably too old or too new. Choose another engine.</source>
        <translation>Probablemente es demasiado antiguo o demasiado nuevo. Elige otro motor.</translation>
    </message>
    <message>
        <source>This model must be optimised before its first use, and the program for it is missing.</source>
        <translation>Este modelo debe optimizarse antes del primer uso, y falta el programa para ello.</translation>
    </message>
    <message>
        <source>Use an engine that comes with llama-quantize, or choose another model.</source>
        <translation>Usa un motor que incluya llama-quantize o elige otro modelo.</translation>
    </message>
    <message>
        <source>“{path}” could not be optimised.</source>
        <translation>No se ha podido optimizar «{path}».</translation>
    </message>
    <message>
        <source>The model could not be optimised.</source>
        <translation>No se ha podido optimizar el modelo.</translation>
    </message>
    <message>
        <source>The original file is unchanged. Try again, or choose another model.</source>
        <translation>El archivo original no ha cambiado. Inténtalo de nuevo o elige otro modelo.</translation>
    </message>
    <message>
        <source>Optimising this model needs {needed} on the disk, and {available} are free.</source>
        <translation>Optimizar este modelo requiere {needed} en el disco, y hay {available} libres.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to optimise this model.</source>
        <translation>No hay espacio suficiente en el disco para optimizar este modelo.</translation>
    </message>
    <message>
        <source>Free some room, then try again.</source>
        <translation>Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>No se ha elegido ningún modelo.</translation>
    </message>
    <message>
        <source>Choose a model file: it has the ending .gguf.</source>
        <translation>Elige un archivo de modelo: termina en .gguf.</translation>
    </message>
    <message>
        <source>The model file “{model}” is not there.</source>
        <translation>El archivo de modelo «{model}» no está.</translation>
    </message>
    <message>
        <source>The model file is not there.</source>
        <translation>El archivo de modelo no está.</translation>
    </message>
    <message>
        <source>It may have been moved or deleted. Put it back, or choose another model.</source>
        <translation>Puede que se haya movido o eliminado. Devuélvelo a su sitio o elige otro modelo.</translation>
    </message>
    <message>
        <source>The model file “{model}” cannot be read.</source>
        <translation>No se puede leer el archivo de modelo «{model}».</translation>
    </message>
    <message>
        <source>The model file cannot be read.</source>
        <translation>No se puede leer el archivo de modelo.</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it, or choose another model.</source>
        <translation>Comprueba que es un archivo y que tienes permiso para leerlo, o elige otro modelo.</translation>
    </message>
    <message>
        <source>“{model}” is not a GGUF file.</source>
        <translation>«{model}» no es un archivo GGUF.</translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation>Esto no es un archivo GGUF.</translation>
    </message>
    <message>
        <source>GGUF is the kind of model file that this app runs. Choose a file of that kind.</source>
        <translation>GGUF es el tipo de archivo de modelo que ejecuta esta aplicación. Elige un archivo de ese tipo.</translation>
    </message>
    <message>
        <source>The model file “{model}” is not complete: {actual} of {expected} are there.</source>
        <translation>El archivo de modelo «{model}» no está completo: hay {actual} de {expected}.</translation>
    </message>
    <message>
        <source>The model file is not complete.</source>
        <translation>El archivo de modelo no está completo.</translation>
    </message>
    <message>
        <source>The download probably broke off. Download it again, or choose another model.</source>
        <translation>Probablemente se interrumpió la descarga. Descárgalo de nuevo o elige otro modelo.</translation>
    </message>
    <message>
        <source>The model file “{model}” is damaged.</source>
        <translation>El archivo de modelo «{model}» está dañado.</translation>
    </message>
    <message>
        <source>The model file is damaged.</source>
        <translation>El archivo de modelo está dañado.</translation>
    </message>
    <message>
        <source>Download it again, or choose another model.</source>
        <translation>Descárgalo de nuevo o elige otro modelo.</translation>
    </message>
    <message>
        <source>The engine cannot run models of the kind “{architecture}”.</source>
        <translation>El motor no puede ejecutar modelos del tipo «{architecture}».</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”: its weights are stored as {type}.</source>
        <translation>El motor no puede ejecutar «{model}»: sus pesos están guardados como {type}.</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”.</source>
        <translation>El motor no puede ejecutar «{model}».</translation>
    </message>
    <message>
        <source>The engine cannot run this model.</source>
        <translation>El motor no puede ejecutar este modelo.</translation>
    </message>
    <message>
        <source>Choose another model, or an engine that knows this kind.</source>
        <translation>Elige otro modelo o un motor que conozca este tipo.</translation>
    </message>
    <message>
        <source>“{model}” is not a model for conversations.</source>
        <translation>«{model}» no es un modelo para conversaciones.</translation>
    </message>
    <message>
        <source>This is not a model for conversations.</source>
        <translation>Este no es un modelo para conversaciones.</translation>
    </message>
    <message>
        <source>Choose a chat or instruct model; their names often say so.</source>
        <translation>Elige un modelo de tipo chat o instruct; su nombre suele indicarlo.</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how it is to be talked to.</source>
        <translation>«{model}» no indica de forma utilizable cómo hay que hablarle.</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how it is to be talked to.</source>
        <translation>El modelo no indica de forma utilizable cómo hay que hablarle.</translation>
    </message>
    <message>
        <source>A plain form is used instead. If its replies are odd, choose a model with a chat template.</source>
        <translation>En su lugar se usa una forma sencilla. Si sus respuestas son extrañas, elige un modelo con plantilla de chat.</translation>
    </message>
    <message>
        <source>The engine could not load “{model}”.</source>
        <translation>El motor no ha podido cargar «{model}».</translation>
    </message>
    <message>
        <source>The engine could not load the model.</source>
        <translation>El motor no ha podido cargar el modelo.</translation>
    </message>
    <message>
        <source>The file may be damaged or too new for this engine. Choose another model.</source>
        <translation>El archivo puede estar dañado o ser demasiado nuevo para este motor. Elige otro modelo.</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how to talk to it.</source>
        <translation>«{model}» no indica de forma utilizable cómo hablarle.</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how to talk to it.</source>
        <translation>El modelo no indica de forma utilizable cómo hablarle.</translation>
    </message>
    <message>
        <source>A common way is used instead; the replies may be odd.</source>
        <translation>En su lugar se usa una forma común; las respuestas pueden ser extrañas.</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory, and {available} are free.</source>
        <translation>El modelo necesita {needed} de memoria, y hay {available} libres.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>No hay memoria suficiente para este modelo.</translation>
    </message>
    <message>
        <source>It fits with a context (what the model can keep in mind) of {largest} tokens. Set the context to that, close other programs, or choose a smaller model.</source>
        <translation>Cabe con un contexto (lo que el modelo tiene presente) de {largest} tokens. Ajusta el contexto a ese valor, cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Cierra otros programas o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>El mensaje está vacío.</translation>
    </message>
    <message>
        <source>Write something, then send it.</source>
        <translation>Escribe algo y envíalo.</translation>
    </message>
    <message>
        <source>The message is too long: it has {need} tokens, and {free} are left.</source>
        <translation>El mensaje es demasiado largo: tiene {need} tokens y quedan {free}.</translation>
    </message>
    <message>
        <source>The message is too long for what is left of the context.</source>
        <translation>El mensaje es demasiado largo para lo que queda del contexto.</translation>
    </message>
    <message>
        <source>A token is a word or a part of one; the context, what the model can keep in mind, holds {size}. Shorten the message, or begin a new conversation.</source>
        <translation>Un token es una palabra o parte de ella; en el contexto, lo que el modelo tiene presente, caben {size}. Acorta el mensaje o empieza una conversación nueva.</translation>
    </message>
    <message>
        <source>Shorten the message, or begin a new conversation.</source>
        <translation>Acorta el mensaje o empieza una conversación nueva.</translation>
    </message>
    <message>
        <source>The conversation is longer than the context, the {size} tokens that the model can keep in mind.</source>
        <translation>La conversación es más larga que el contexto, los {size} tokens que el modelo puede tener presentes.</translation>
    </message>
    <message>
        <source>The conversation fills the context, all that the model can keep in mind.</source>
        <translation>La conversación llena el contexto, todo lo que el modelo puede tener presente.</translation>
    </message>
    <message>
        <source>Begin a new conversation, or choose a larger context.</source>
        <translation>Empieza una conversación nueva o elige un contexto mayor.</translation>
    </message>
    <message>
        <source>“{setting}” cannot be {value}.</source>
        <translation>«{setting}» no puede ser {value}.</translation>
    </message>
    <message>
        <source>A setting of this conversation cannot be used.</source>
        <translation>Un ajuste de esta conversación no se puede usar.</translation>
    </message>
    <message>
        <source>Choose a value in the range {allowed}, or reset it.</source>
        <translation>Elige un valor en el intervalo {allowed} o restablécelo.</translation>
    </message>
    <message>
        <source>Choose another value, or reset it.</source>
        <translation>Elige otro valor o restablécelo.</translation>
    </message>
    <message>
        <source>A context of {context} tokens is larger than this model can use.</source>
        <translation>Un contexto de {context} tokens es mayor de lo que este modelo puede usar.</translation>
    </message>
    <message>
        <source>The context is larger than this model can use.</source>
        <translation>El contexto es mayor de lo que este modelo puede usar.</translation>
    </message>
    <message>
        <source>It was trained with {largest}. Choose at most that, or Automatic.</source>
        <translation>Se entrenó con {largest}. Elige ese valor como máximo, o «Automático».</translation>
    </message>
    <message>
        <source>Choose a smaller one, or Automatic.</source>
        <translation>Elige uno menor o «Automático».</translation>
    </message>
    <message>
        <source>The context cannot be kept as {type} here.</source>
        <translation>Aquí el contexto no se puede guardar como {type}.</translation>
    </message>
    <message>
        <source>The context cannot be kept in this precision here.</source>
        <translation>Aquí el contexto no se puede guardar con esta precisión.</translation>
    </message>
    <message>
        <source>The engine, the processor or the model does not allow it. Choose Full for the context precision.</source>
        <translation>El motor, el procesador o el modelo no lo permiten. Elige «Completa» como precisión del contexto.</translation>
    </message>
    <message>
        <source>This reply cannot be continued.</source>
        <translation>Esta respuesta no se puede continuar.</translation>
    </message>
    <message>
        <source>It has ended by itself, or this engine cannot take up a reply. Ask the model to go on, or have it answer again.</source>
        <translation>Terminó por sí sola, o este motor no puede retomar una respuesta. Pide al modelo que siga o haz que responda de nuevo.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made or written to.</source>
        <translation>No se puede crear la carpeta «{path}» o escribir en ella.</translation>
    </message>
    <message>
        <source>A folder that this app needs cannot be made or written to.</source>
        <translation>No se puede crear una carpeta que esta aplicación necesita o escribir en ella.</translation>
    </message>
    <message>
        <source>Check its permissions and the room on the disk, or set BITNET_DESKTOP_HOME to another folder.</source>
        <translation>Comprueba sus permisos y el espacio en el disco, o asigna otra carpeta a BITNET_DESKTOP_HOME.</translation>
    </message>
    <message>
        <source>The link could not be opened.</source>
        <translation>No se ha podido abrir el enlace.</translation>
    </message>
    <message>
        <source>No program on this computer opens {address}. You can copy the address.</source>
        <translation>Ningún programa de este equipo abre {address}. Puedes copiar la dirección.</translation>
    </message>
    <message>
        <source>No program on this computer opens such a link. You can copy its address.</source>
        <translation>Ningún programa de este equipo abre un enlace así. Puedes copiar su dirección.</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used.</source>
        <translation>No se han podido leer los ajustes; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The old file is kept as “{aside}”. Choose your settings again.</source>
        <translation>El archivo antiguo se conserva como «{aside}». Elige de nuevo tus ajustes.</translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation>Elige de nuevo tus ajustes.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed.</source>
        <translation>No se ha podido cambiar el inicio con la sesión.</translation>
    </message>
    <message>
        <source>The system keeps it in “{path}”. See that you may write there, then try again.</source>
        <translation>El sistema lo guarda en «{path}». Asegúrate de poder escribir ahí e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>See that you may write where the system keeps it, then try again.</source>
        <translation>Asegúrate de poder escribir donde el sistema lo guarda e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>A newer version of this app has changed the settings.</source>
        <translation>Una versión más reciente de esta aplicación ha cambiado los ajustes.</translation>
    </message>
    <message>
        <source>What this version knows of them is used. The file is kept as “{aside}” for the newer one.</source>
        <translation>Se usa lo que esta versión conoce de ellos. El archivo se conserva como «{aside}» para la más reciente.</translation>
    </message>
    <message>
        <source>What this version knows of them is used.</source>
        <translation>Se usa lo que esta versión conoce de ellos.</translation>
    </message>
    <message>
        <source>Your conversations are in use by another start of this app.</source>
        <translation>Otra sesión de esta aplicación está usando tus conversaciones.</translation>
    </message>
    <message>
        <source>Go on in its window, or close it and try again.</source>
        <translation>Continúa en su ventana, o ciérrala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of this app.</source>
        <translation>Una versión más reciente de esta aplicación guardó tus conversaciones.</translation>
    </message>
    <message>
        <source>They are untouched. Install the newest version; until then nothing you write here is kept.</source>
        <translation>Están intactas. Instala la versión más reciente; hasta entonces no se conserva nada de lo que escribas aquí.</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>El archivo con tus conversaciones está dañado.</translation>
    </message>
    <message>
        <source>It is kept as “{aside}”. Go on with the newest copy, or begin with an empty file.</source>
        <translation>Se conserva como «{aside}». Continúa con la copia más reciente o empieza con un archivo vacío.</translation>
    </message>
    <message>
        <source>Start the app again to go on with the newest copy.</source>
        <translation>Reinicia la aplicación para continuar con la copia más reciente.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: “{path}” may not be written to.</source>
        <translation>No se pueden guardar tus conversaciones: no hay permiso para escribir en «{path}».</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: their file may not be written to.</source>
        <translation>No se pueden guardar tus conversaciones: no hay permiso para escribir en su archivo.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check the permissions of the file and its folder, then try again.</source>
        <translation>Lo que escribas ahora se conserva hasta cerrar la aplicación. Comprueba los permisos del archivo y de su carpeta e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk is full.</source>
        <translation>No se pueden guardar tus conversaciones: el disco está lleno.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again: {needed} are needed, {available} are free.</source>
        <translation>Lo que escribas ahora se conserva hasta cerrar la aplicación. Libera espacio e inténtalo de nuevo: se necesitan {needed} y hay {available} libres.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again.</source>
        <translation>Lo que escribas ahora se conserva hasta cerrar la aplicación. Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: another program holds their file.</source>
        <translation>No se pueden guardar tus conversaciones: otro programa bloquea su archivo.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Close the other program, perhaps a backup or a virus scanner, then try again.</source>
        <translation>Lo que escribas ahora se conserva hasta cerrar la aplicación. Cierra el otro programa, quizá una copia de seguridad o un antivirus, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk reports an error.</source>
        <translation>No se pueden guardar tus conversaciones: el disco informa de un error.</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check that the disk is connected and healthy, then try again.</source>
        <translation>Lo que escribas ahora se conserva hasta cerrar la aplicación. Comprueba que el disco está conectado y en buen estado e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Your conversations cannot be read: the disk reports an error.</source>
        <translation>No se pueden leer tus conversaciones: el disco informa de un error.</translation>
    </message>
    <message>
        <source>Their file was left as it is. Check that the disk is connected and healthy, then try again. If it is failing, copy your files to another one soon.</source>
        <translation>Su archivo se ha dejado tal como está. Comprueba que el disco está conectado y en buen estado e inténtalo de nuevo. Si está fallando, copia pronto tus archivos en otro.</translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <translation>No se ha podido escribir «{path}».</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se ha podido escribir el archivo.</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions, or choose another place.</source>
        <translation>Comprueba el espacio en el disco y los permisos, o elige otro lugar.</translation>
    </message>
    <message>
        <source>The conversation could not be printed.</source>
        <translation>No se ha podido imprimir la conversación.</translation>
    </message>
    <message>
        <source>Check the printer, then try again, or save the conversation as PDF.</source>
        <translation>Comprueba la impresora e inténtalo de nuevo, o guarda la conversación como PDF.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>No se puede acceder a {host}.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede acceder al servidor.</translation>
    </message>
    <message>
        <source>Check the connection to the Internet, then try again.</source>
        <translation>Comprueba la conexión a Internet e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe, so it was ended.</source>
        <translation>La conexión con {host} no es segura y se ha cerrado.</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended.</source>
        <translation>La conexión no es segura y se ha cerrado.</translation>
    </message>
    <message>
        <source>Check this computer’s date and time, and whether a network sign-in page is in the way.</source>
        <translation>Comprueba la fecha y la hora de este equipo y si se interpone una página de acceso a la red.</translation>
    </message>
    <message>
        <source>{host} did not answer as expected.</source>
        <translation>{host} no ha respondido como se esperaba.</translation>
    </message>
    <message>
        <source>The server did not answer as expected.</source>
        <translation>El servidor no ha respondido como se esperaba.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtalo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>Nothing was connected to, because it could not be written down.</source>
        <translation>No se ha hecho la conexión porque no se ha podido anotar.</translation>
    </message>
    <message>
        <source>Connections are listed in {path}. Check the room on the disk and the permissions.</source>
        <translation>Las conexiones se anotan en {path}. Comprueba el espacio en el disco y los permisos.</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions of the data folder.</source>
        <translation>Comprueba el espacio en el disco y los permisos de la carpeta de datos.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation>No se puede leer «{path}».</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check that it is there and that you may read it.</source>
        <translation>No se ha importado nada. Comprueba que está ahí y que tienes permiso para leerlo.</translation>
    </message>
    <message>
        <source>“{path}” holds no conversations in a form that this app knows.</source>
        <translation>«{path}» no contiene conversaciones en un formato que esta aplicación conozca.</translation>
    </message>
    <message>
        <source>The file holds no conversations in a form that this app knows.</source>
        <translation>El archivo no contiene conversaciones en un formato que esta aplicación conozca.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose a JSON export of this app, the conversations.json of an OpenAI export, or Jan’s threads folder.</source>
        <translation>No se ha importado nada. Elige una exportación JSON de esta aplicación, el conversations.json de una exportación de OpenAI o la carpeta «threads» de Jan.</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation>«{path}» está dañado.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>El archivo está dañado.</translation>
    </message>
    <message>
        <source>Nothing was imported. Export it again where it comes from, then try again.</source>
        <translation>No se ha importado nada. Expórtalo otra vez en su origen e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be imported.</source>
        <translation>«{path}» es demasiado grande para importarlo.</translation>
    </message>
    <message>
        <source>This is too large to be imported.</source>
        <translation>Esto es demasiado grande para importarlo.</translation>
    </message>
    <message>
        <source>Nothing was imported. Export fewer conversations at once, then try again.</source>
        <translation>No se ha importado nada. Exporta menos conversaciones a la vez e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>“{path}” is a folder, which cannot be attached.</source>
        <translation>«{path}» es una carpeta y no se puede adjuntar.</translation>
    </message>
    <message>
        <source>A folder cannot be attached.</source>
        <translation>Una carpeta no se puede adjuntar.</translation>
    </message>
    <message>
        <source>Attach the text files in it instead.</source>
        <translation>Adjunta en su lugar los archivos de texto que contiene.</translation>
    </message>
    <message>
        <source>It was not attached. Check that it is there, that it is a file and that you may read it.</source>
        <translation>No se ha adjuntado. Comprueba que está ahí, que es un archivo y que tienes permiso para leerlo.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be attached: it has {actual}.</source>
        <translation>«{path}» es demasiado grande para adjuntarlo: ocupa {actual}.</translation>
    </message>
    <message>
        <source>The text is too large to be attached.</source>
        <translation>El texto es demasiado grande para adjuntarlo.</translation>
    </message>
    <message>
        <source>An attachment has at most {limit}, and most models see far less. Attach the part that matters.</source>
        <translation>Un adjunto ocupa {limit} como máximo, y la mayoría de los modelos ven mucho menos. Adjunta la parte que importa.</translation>
    </message>
    <message>
        <source>Attach the part that matters.</source>
        <translation>Adjunta la parte que importa.</translation>
    </message>
    <message>
        <source>“{path}” is not a text file that this app can read.</source>
        <translation>«{path}» no es un archivo de texto que esta aplicación pueda leer.</translation>
    </message>
    <message>
        <source>This is not a text file that this app can read.</source>
        <translation>Este no es un archivo de texto que esta aplicación pueda leer.</translation>
    </message>
    <message>
        <source>It was not attached. Models read plain text: save a document as text in UTF-8, then attach that.</source>
        <translation>No se ha adjuntado. Los modelos leen texto sin formato: guarda el documento como texto en UTF-8 y adjúntalo.</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation>«{path}» está vacío.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation>No se ha adjuntado.</translation>
    </message>
    <message>
        <source>A message has at most {count} attachments.</source>
        <translation>Un mensaje tiene como máximo {count} adjuntos.</translation>
    </message>
    <message>
        <source>A message cannot have so many attachments.</source>
        <translation>Un mensaje no puede tener tantos adjuntos.</translation>
    </message>
    <message>
        <source>The rest was not attached. Send it with the next message.</source>
        <translation>El resto no se ha adjuntado. Envíalo con el próximo mensaje.</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>Resumir</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Reescribir</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corregir</translation>
    </message>
</context>
<context>
    <name>QuickActionsEditor</name>
    <message>
        <source>The message that is sent; {text} stands for the text, {language} for your language.</source>
        <translation>El mensaje que se envía; {text} representa el texto; {language}, tu idioma.</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>Qué se puede hacer con un texto</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>Nombre de la acción</translation>
    </message>
    <message>
        <source>Message of the action</source>
        <translation>Mensaje de la acción</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nueva acción</translation>
    </message>
</context>
<context>
    <name>QuickControl</name>
    <message>
        <source>There is no text to work on. Write it here, select it anywhere, or copy it.</source>
        <translation>No hay ningún texto. Escríbelo aquí, selecciónalo en cualquier lugar o cópialo.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Portapapeles</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>No hay texto en el portapapeles.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation>No hay texto seleccionado.</translation>
    </message>
    <message>
        <source>Kept in your conversations.</source>
        <translation>Guardado en tus conversaciones.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>Abrir BitNet Desktop</translation>
    </message>
    <message>
        <source>Ask in the window</source>
        <translation>Preguntar en la ventana</translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Open the quick prompt with keys</source>
        <translation>Abrir la consulta rápida con teclas</translation>
    </message>
    <message>
        <source>From anywhere, whatever program is in front.</source>
        <translation>Desde cualquier lugar, con cualquier programa al frente.</translation>
    </message>
    <message>
        <source>Keys for the quick prompt</source>
        <translation>Teclas de la consulta rápida</translation>
    </message>
    <message>
        <source>Press the button, then the keys.</source>
        <translation>Pulsa el botón y después las teclas.</translation>
    </message>
    <message>
        <source>Free combinations</source>
        <translation>Combinaciones libres</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>Teclas del escritorio</translation>
    </message>
    <message>
        <source>In the keyboard settings of the desktop, add a shortcut of your own with the command below; it opens the quick prompt, and starts the app if it does not run.</source>
        <translation>En los ajustes de teclado del escritorio, añade un atajo propio con el comando de abajo; abre la consulta rápida e inicia la aplicación si no está en marcha.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>While it is open</source>
        <translation>Mientras está abierta</translation>
    </message>
    <message>
        <source>Stay open after a click elsewhere</source>
        <translation>Seguir abierta tras un clic fuera</translation>
    </message>
    <message>
        <source>Otherwise it goes away by itself; Esc always hides it.</source>
        <translation>Si no, desaparece sola; Esc la oculta siempre.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>Qué se puede hacer con un texto</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>Usar {keys}</translation>
    </message>
    <message>
        <source>They are off.</source>
        <translation>Están desactivadas.</translation>
    </message>
    <message>
        <source>{keys} opens the quick prompt.</source>
        <translation>{keys} abre la consulta rápida.</translation>
    </message>
    <message>
        <source>{keys} belongs to another program. Choose others.</source>
        <translation>{keys} pertenece a otro programa. Elige otras.</translation>
    </message>
    <message>
        <source>These keys cannot be used everywhere. Choose others, with Ctrl, Alt or Meta.</source>
        <translation>Estas teclas no se pueden usar en todas partes. Elige otras, con Ctrl, Alt o Meta.</translation>
    </message>
    <message>
        <source>The desktop is asked for them, and may ask you.</source>
        <translation>Se solicitan al escritorio, que quizá te pregunte.</translation>
    </message>
    <message>
        <source>The desktop has given none. Keys can be given to this app in its settings.</source>
        <translation>El escritorio no ha asignado ninguna. En sus ajustes se pueden dar teclas a esta aplicación.</translation>
    </message>
    <message>
        <source>This desktop lets no app have keys of its own, but you can give it some.</source>
        <translation>Este escritorio no permite teclas propias a ninguna aplicación, pero puedes asignarle algunas.</translation>
    </message>
</context>
<context>
    <name>QuickPrompt</name>
    <message>
        <source>Quick prompt</source>
        <translation>Consulta rápida</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Pregunta lo que quieras</translation>
    </message>
    <message>
        <source>{stop} stops · {hide} hides</source>
        <translation>{stop} detiene · {hide} oculta</translation>
    </message>
    <message>
        <source>{actions} work on a text · {ask} asks · {hide} hides</source>
        <translation>{actions} trabajan con un texto · {ask} pregunta · {hide} oculta</translation>
    </message>
    <message>
        <source>{ask} asks · {line} new line · {hide} hides</source>
        <translation>{ask} pregunta · {line} línea nueva · {hide} oculta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>Abrir en la ventana</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation>Qué hacer con la respuesta</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nueva pregunta</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>How a reply appears</source>
        <translation>Cómo aparece una respuesta</translation>
    </message>
    <message>
        <source>Full: when it is complete. Live: as it comes. Typing: character by character.</source>
        <translation>Completa: cuando está terminada. En vivo: según llega. Tecleo: carácter a carácter.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tecleo</translation>
    </message>
    <message>
        <source>Delay between characters</source>
        <translation>Retardo entre caracteres</translation>
    </message>
    <message>
        <source>For Typing; 0 shows everything at once.</source>
        <translation>Para «Tecleo»; 0 muestra todo de una vez.</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>De inmediato</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reading… {percent}%</source>
        <translation>Leyendo… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Writing… {tokens}</source>
        <translation>Escribiendo… {tokens}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Esperando al modelo…</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortada</translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation>el contexto está lleno</translation>
    </message>
    <message>
        <source>the model said nothing</source>
        <translation>el modelo no ha dicho nada</translation>
    </message>
    <message>
        <source>cut at the limit</source>
        <translation>cortada en el límite</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
</context>
<context>
    <name>ReplyNotices</name>
    <message>
        <source>A reply is finished</source>
        <translation>Ha terminado una respuesta</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>No tiene texto.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>New name</source>
        <translation>Nuevo nombre</translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message>
        <source>Search in all conversations</source>
        <translation>Buscar en todas las conversaciones</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>The newest {count} hits</source>
        <translation>Los {count} resultados más recientes</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 resultado</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} resultados</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Finds messages with all the words · “a phrase” in quotation marks · the last word may be unfinished</source>
        <translation>Encuentra mensajes con todas las palabras · «una frase» entre comillas · la última palabra puede estar incompleta</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {name}</source>
        <translation>Restablecer {name}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Predeterminado: {value}</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>Restablecer a {value}</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>New conversations</source>
        <translation>Conversaciones nuevas</translation>
    </message>
    <message>
        <source>Models and folders</source>
        <translation>Modelos y carpetas</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Motores</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>Consulta rápida</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>Ajustes encontrados: {count}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
</context>
<context>
    <name>ShelfNotices</name>
    <message>
        <source>You can read, search and export them.</source>
        <translation>Puedes leerlas, buscar en ellas y exportarlas.</translation>
    </message>
    <message>
        <source>Until then the app goes on without your conversations; what you write now stays until you close it.</source>
        <translation>Hasta entonces, la aplicación sigue sin tus conversaciones; lo que escribas ahora se conserva hasta que la cierres.</translation>
    </message>
    <message>
        <source>It was set aside. Go on with a copy, or begin with an empty file.</source>
        <translation>Se ha apartado. Continúa con una copia o empieza con un archivo vacío.</translation>
    </message>
    <message>
        <source>It was set aside, and there is no copy of it. You can begin with an empty file.</source>
        <translation>Se ha apartado y no hay ninguna copia. Puedes empezar con un archivo vacío.</translation>
    </message>
    <message>
        <source>It could not be set aside. Check the permissions of its folder, then try again.</source>
        <translation>No se ha podido apartar. Comprueba los permisos de su carpeta e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>Empezar con un archivo vacío</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}</source>
        <translation>Continuar con la copia del {moment}</translation>
    </message>
    <message>
        <source>Export what is on the screen…</source>
        <translation>Exportar lo que se ve…</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Export what you need, then start the app again: it will offer a copy.</source>
        <translation>Lo que escribas ahora se conserva hasta cerrar la aplicación. Exporta lo que necesites y reinicia la aplicación: ofrecerá una copia.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation>Fijadas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <translation>Buscar en todas las conversaciones</translation>
    </message>
    <message>
        <source>Deleted {count} conversations</source>
        <translation>{count} conversaciones eliminadas</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>«{title}» eliminada</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
    <message>
        <source>No conversations yet. What you write is kept here, on this computer.</source>
        <translation>Aún no hay conversaciones. Lo que escribas se guarda aquí, en este equipo.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Des&amp;fijar</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Fijar</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Mover a</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Sin carpeta</translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation>&amp;Nueva carpeta…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplicar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>&amp;Delete folder, keep conversations</source>
        <translation>E&amp;liminar carpeta, conservar conversaciones</translation>
    </message>
    <message>
        <source>New &amp;conversation</source>
        <translation>Nueva &amp;conversación</translation>
    </message>
    <message>
        <source>Folder without a name</source>
        <translation>Carpeta sin nombre</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Replying</source>
        <translation>Respondiendo</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>No está en marcha</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>The model of this conversation is loaded when you write</source>
        <translation>El modelo de esta conversación se carga al escribir</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Looking at the model</source>
        <translation>Examinando el modelo</translation>
    </message>
    <message>
        <source>Optimising the model for this computer, once: {percent}%</source>
        <translation>Optimizando el modelo para este equipo, una sola vez: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <translation>Leyendo la conversación</translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Reset the system prompt</source>
        <translation>Restablecer el prompt de sistema</translation>
    </message>
    <message>
        <source>What the model is told before everything else; a few plain sentences work best.</source>
        <translation>Lo que se le dice al modelo antes que nada; lo mejor son unas pocas frases sencillas.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>JSON, complete, to be imported again (*.json)</source>
        <translation>JSON, completo, para volver a importar (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>“{name}” was saved.</source>
        <translation>Se ha guardado «{name}».</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>Esta conversación ya no existe.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>No se ha exportado nada.</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importar conversaciones</translation>
    </message>
    <message>
        <source>Conversations, of this app or of OpenAI (*.json *.zip)</source>
        <translation>Conversaciones, de esta aplicación o de OpenAI (*.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import from Jan: choose its folder “threads”</source>
        <translation>Importar de Jan: elige su carpeta «threads»</translation>
    </message>
    <message>
        <source>Importing conversations… {percent}%</source>
        <translation>Importando conversaciones… {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>1 conversation was imported.</source>
        <translation>Se ha importado 1 conversación.</translation>
    </message>
    <message>
        <source>{count} conversations were imported.</source>
        <translation>Se han importado {count} conversaciones.</translation>
    </message>
    <message>
        <source>No conversation was imported.</source>
        <translation>No se ha importado ninguna conversación.</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Omitido: {reason}</translation>
    </message>
    <message>
        <source>{count} files were left out.</source>
        <translation>Se han omitido {count} archivos.</translation>
    </message>
    <message>
        <source>There are none in the file.</source>
        <translation>No hay ninguna en el archivo.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensamiento</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>Escribiendo «{name}»…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>You can go on meanwhile. They are shown when all of them are there.</source>
        <translation>Mientras tanto, puedes continuar. Se mostrarán cuando estén todas.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>Abrir BitNet Desktop</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>Consulta rápida</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>Abrir un archivo GGUF…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause, and free the memory</source>
        <translation>Pausar y liberar la memoria</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation>Nueva versión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This app cannot look for a new version</source>
        <translation>Esta aplicación no puede buscar una nueva versión</translation>
    </message>
    <message>
        <source>It was built without a place to ask and without a key to check the answer with. You have version {version}. Look where you got it from.</source>
        <translation>Se compiló sin un sitio donde consultar y sin una clave para comprobar la respuesta. Tienes la versión {version}. Búscala donde la obtuviste.</translation>
    </message>
    <message>
        <source>Look for a new version?</source>
        <translation>¿Buscar una nueva versión?</translation>
    </message>
    <message>
        <source>This asks {host} once for a small signed file. Nothing about you or this computer is sent but what every connection tells: its network address. You have version {version}.</source>
        <translation>Se pide a {host}, una sola vez, un pequeño archivo firmado. No se envía nada sobre ti ni sobre este equipo, salvo lo que revela toda conexión: su dirección de red. Tienes la versión {version}.</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation>Buscando una nueva versión…</translation>
    </message>
    <message>
        <source>Asking {host}.</source>
        <translation>Consultando a {host}.</translation>
    </message>
    <message>
        <source>You have the newest version</source>
        <translation>Tienes la versión más reciente</translation>
    </message>
    <message>
        <source>It is {version}. Asked at {time}.</source>
        <translation>Es la {version}. Consultado: {time}.</translation>
    </message>
    <message>
        <source>Version {version} is there</source>
        <translation>La versión {version} está disponible</translation>
    </message>
    <message>
        <source>It is of {day}; you have {version}. It is not installed by itself.</source>
        <translation>Fecha: {day}; tienes la {version}. No se instala sola.</translation>
    </message>
    <message>
        <source>The answer is not genuine</source>
        <translation>La respuesta no es auténtica</translation>
    </message>
    <message>
        <source>It is not signed as it should be, or it is out of date, so nothing in it is shown. Somebody may have changed it on its way. Try again in another network.</source>
        <translation>No está firmada como debe o está caducada, así que no se muestra nada de ella. Alguien puede haberla alterado por el camino. Inténtalo de nuevo en otra red.</translation>
    </message>
    <message>
        <source>Show its page…</source>
        <translation>Mostrar su página…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Buscar ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Quitar (Supr)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Supr lo quita</translation>
    </message>
</context>
</TS>
