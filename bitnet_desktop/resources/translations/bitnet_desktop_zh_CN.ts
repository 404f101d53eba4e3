<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BitNet Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of ik_llama.cpp. Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is missing: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence, and the parts that are inside with theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for only when you want it; until then nothing is connected to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations, and daily copies of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that this app has fetched or optimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Troubles of the app; nothing that you or a model said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>What to do with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what is selected in any window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>With other settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>BitNet Desktop is running already, but it does not answer. End it, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BitNet Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark; high contrast follows the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest follows the size of text that is set in the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of menus and messages; a model answers in the language it is asked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So closing the window quits the app, and the quick prompt works while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys for the quick prompt belong to another program: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose others; they can be changed in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>about {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ButtonRow</name>
    <message>
        <source>{action} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatArea</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep BitNet Desktop in the tray?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tray it answers the quick prompt at once, and a reply goes on. Quitting frees its memory; “Quit” in the File menu always does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the same every time. It can be changed in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command the window opens, or comes to the front. Commands: quick (the quick prompt), ask (a conversation in the terminal), doctor (what is here, and what is wrong). For a command&apos;s options: bitnet-desktop COMMAND --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GGUF file to open, or text files to attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start in the tray, without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try every part without a display, and tell as JSON what works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quick prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a conversation in the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is here, and what is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the GGUF file to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-cli, or a folder that holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message; each is one turn of the conversation; - reads standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask in a new conversation of the window; of the other options only --model and --engine count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typing: milliseconds per character, 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end each reply after N tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how free the choice of words is, 0 (not at all) to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the size of the context in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be from 1 to {most} messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command}, {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quic&amp;k prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an en&amp;gine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Jan’s &amp;threads folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport this conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;all conversations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete e&amp;verything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the last &amp;reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the w&amp;hole conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;in all conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answ&amp;er again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again wi&amp;th…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the con&amp;versation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generation settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies: &amp;full, when complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies: l&amp;ive, as they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies: &amp;typing, character by character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jump to latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for a new &amp;version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About BitNet Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is still being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pasted a long text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The long text became an attachment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Context: {use}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens what fills it and what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} + {draft} of {size} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} + about {draft} of {size} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {size} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model no longer sees one turn; it is grey in the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model no longer sees {count} turns; they are grey in the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message does not fit: it has {draft}, and {free} are free. When you send it, you choose what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly full: when a message does not fit any more, you are asked what to leave out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextPopup</name>
    <message>
        <source>The context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context holds everything that the model sees. A token is a word or a part of one. Nothing is left out unless you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message that must stay can be pinned: choose “Keep in the model’s sight” in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A larger context is not possible with this model and memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Folder without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder {name}, {state}, conversations: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reply is being written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteAllDialog</name>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations and folders are deleted for good, with their drafts and attached files. So are the copies that this app has made of them, and files that were set aside because they were damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models, settings, and the files that you have exported stay. There is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete your conversation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all {count} conversations?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be deleted. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisplayModeChoice</name>
    <message>
        <source>How a reply appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay between characters in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a reply when it is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a reply as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a reply character by character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{delay} ms between characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Editing a message. The earlier wording is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not edit (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model runs on this computer. Nothing that you write leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one to begin: a file on your disk that ends in .gguf. You can also drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is loading; you can write already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is the sky blue?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a short poem about the sea in winter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give me three ideas for a dinner with potatoes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>An engine is a llama-cli of the llama.cpp family. The app’s own is the fastest for BitNet; others may know models that it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the first found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for engines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the processor can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first that is found: the app’s own, then those of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for this app, family ik_llama.cpp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer llama-cli of llama.cpp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A classic llama-cli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it can load shows when a model is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, BitNet among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, but not BitNet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that engines ask for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitQuestion</name>
    <message>
        <source>Larger context: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message does not fit into the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {message}; of the context’s {size}, {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has about {message}; of the context’s {size}, {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply needs some room as well, about {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to do; your message stays in the field until then. What is left out stays in the conversation, grey, and can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or choose what to do; it stays in the field until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts; it stays in the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the oldest turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the {count} oldest turns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app waits out of sight, without a model, until it is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tray the app can be called at any time, and a reply goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell when a long reply is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only while its window cannot be seen; shows the first line of the reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reply is long after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from sending the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Generation</name>
    <message>
        <source>How exactly the context is kept: half and a quarter of the memory cost some quality, so Full makes sense unless memory is short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest, more is livelier; {least} to {most} makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the likeliest tokens are in the draw, 0 for all of them; {least} to {most} makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability are in the draw; {least} to {most} makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens with less than this share of the likeliest one’s probability are left out; {least} to {most} makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes words that were just used less likely, 1 leaves them alone; {least} to {most} makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the same seed, the same messages get the same reply again; every number is as good as another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends a reply after so many tokens (a token is a word or a part of one); no limit, or up to {most}, makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens the model can keep in mind, which takes memory; Automatic, or {least} to {most}, makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the processor’s cores work at once; Automatic, or 1 to {most}, makes sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full (f16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half (q8_0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter (q4_0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source>Generation settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has to be loaded again for this. That is done when you close this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the settings are for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All new conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Open the quick prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to latest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>In the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave an edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message before, the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select; with Ctrl farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>{action} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryControl</name>
    <message>
        <source>“{model}” goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}”, the model of this conversation, is not where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to go on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Open a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page of {site} in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to this address with the mail program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask again for {site}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>BitNet Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the app went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on; what was said is kept. The details are in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} messages were deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the model’s sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need not stay in the model’s sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete, with all that follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · stays in the model’s sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · the model does not see this any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageRegion</name>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap lines: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll to the side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Opens the list of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Looking for models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models were found on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Model at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models are looked for here, and used where they lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app’s own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the first model in the app’s own folder is used, if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewConversationsPage</name>
    <message>
        <source>These hold for every conversation that has none of its own. What is set for one conversation is in its own generation settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>{name}, slider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{setting}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset of the app has this name; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another preset has this name; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many presets; delete one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset was not saved: the system prompts of all presets are too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you write stays on this computer: models run here, and nothing is reported to anybody. The app opens a connection only when you ask for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that this app has made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links in conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites that open without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations and all copies of them, for good. Models and settings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of them cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection was ever made from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether there is a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: before a link is opened, you are always asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no engine at “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is the program that runs the model, llama-cli. Install the app again, or name a folder that holds llama-cli with --engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine “{path}” may not be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine may not be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file the permission to be executed, or choose another engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a program for this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is not a program for this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for another system or another kind of processor. Choose an engine that was made for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s processor lacks {features}, which the engine needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine uses instructions that this computer’s processor does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an engine that was built for this processor, or another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine “{path}” did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something it needs is missing from this computer. Install the app again, or choose another engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine ended before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again; if it happens again, choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds} seconds, so it was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine no longer answered, so it was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” gives meaningless text, so the reply was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gives meaningless text, so the reply was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually the model file does not suit this engine or this processor. Try again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine “{path}” does not know an option that this app needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not know an option that this app needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is probably too old or too new. Choose another engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model must be optimised before its first use, and the program for it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an engine that comes with llama-quantize, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be optimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be optimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original file is unchanged. Try again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimising this model needs {needed} on the disk, and {available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room on the disk to optimise this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model file: it has the ending .gguf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file “{model}” is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or deleted. Put it back, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file “{model}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” is not a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF is the kind of model file that this app runs. Choose a file of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file “{model}” is not complete: {actual} of {expected} are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download probably broke off. Download it again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file “{model}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot run models of the kind “{architecture}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”: its weights are stored as {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot run this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model, or an engine that knows this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” is not a model for conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a model for conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a chat or instruct model; their names often say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how it is to be talked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not say in a usable way how it is to be talked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain form is used instead. If its replies are odd, choose a model with a chat template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not load “{model}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not load the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may be damaged or too new for this engine. Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how to talk to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not say in a usable way how to talk to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A common way is used instead; the replies may be odd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs {needed} of memory, and {available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fits with a context (what the model can keep in mind) of {largest} tokens. Set the context to that, close other programs, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, then send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too long: it has {need} tokens, and {free} are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too long for what is left of the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is a word or a part of one; the context, what the model can keep in mind, holds {size}. Shorten the message, or begin a new conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the message, or begin a new conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation is longer than the context, the {size} tokens that the model can keep in mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation fills the context, all that the model can keep in mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new conversation, or choose a larger context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{setting}” cannot be {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting of this conversation cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value in the range {allowed}, or reset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another value, or reset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A context of {context} tokens is larger than this model can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context is larger than this model can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was trained with {largest}. Choose at most that, or Automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller one, or Automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context cannot be kept as {type} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context cannot be kept in this precision here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine, the processor or the model does not allow it. Choose Full for the context precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reply cannot be continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended by itself, or this engine cannot take up a reply. Ask the model to go on, or have it answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made or written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that this app needs cannot be made or written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions and the room on the disk, or set BITNET_DESKTOP_HOME to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this computer opens {address}. You can copy the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program on this computer opens such a link. You can copy its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old file is kept as “{aside}”. Choose your settings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting at login could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keeps it in “{path}”. See that you may write there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that you may write where the system keeps it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this app has changed the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this version knows of them is used. The file is kept as “{aside}” for the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this version knows of them is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are in use by another start of this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in its window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are untouched. Install the newest version; until then nothing you write here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as “{aside}”. Go on with the newest copy, or begin with an empty file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the app again to go on with the newest copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: “{path}” may not be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: their file may not be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check the permissions of the file and its folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again: {needed} are needed, {available} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: another program holds their file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Close the other program, perhaps a backup or a virus scanner, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk reports an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check that the disk is connected and healthy, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation could not be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer, then try again, or save the conversation as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection to the Internet, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} is not safe, so it was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer’s date and time, and whether a network sign-in page is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer as expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer as expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was connected to, because it could not be written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections are listed in {path}. Check the room on the disk and the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Check that it is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no conversations in a form that this app knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no conversations in a form that this app knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Choose a JSON export of this app, the conversations.json of an OpenAI export, or Jan’s threads folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Export it again where it comes from, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is too large to be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large to be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Export fewer conversations at once, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder, which cannot be attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder cannot be attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach the text files in it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not attached. Check that it is there, that it is a file and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is too large to be attached: it has {actual}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too large to be attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment has at most {limit}, and most models see far less. Attach the part that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach the part that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a text file that this app can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file that this app can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not attached. Models read plain text: save a document as text in UTF-8, then attach that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message has at most {count} attachments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message cannot have so many attachments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest was not attached. Send it with the next message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickActionsEditor</name>
    <message>
        <source>The message that is sent; {text} stands for the text, {language} for your language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickControl</name>
    <message>
        <source>There is no text to work on. Write it here, select it anywhere, or copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in your conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open BitNet Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the quick prompt with keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From anywhere, whatever program is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys for the quick prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button, then the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the keyboard settings of the desktop, add a shortcut of your own with the command below; it opens the quick prompt, and starts the app if it does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay open after a click elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise it goes away by itself; Esc always hides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} opens the quick prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} belongs to another program. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys cannot be used everywhere. Choose others, with Ctrl, Alt or Meta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop is asked for them, and may ask you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop has given none. Keys can be given to this app in its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop lets no app have keys of its own, but you can give it some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickPrompt</name>
    <message>
        <source>Quick prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stop} stops · {hide} hides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{actions} work on a text · {ask} asks · {hide} hides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ask} asks · {line} new line · {hide} hides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>How a reply appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full: when it is complete. Live: as it comes. Typing: character by character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay between characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For Typing; 0 shows everything at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading… {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing… {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model said nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut at the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyNotices</name>
    <message>
        <source>A reply is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message>
        <source>Search in all conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest {count} hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds messages with all the words · “a phrase” in quotation marks · the last word may be unfinished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfNotices</name>
    <message>
        <source>You can read, search and export them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then the app goes on without your conversations; what you write now stays until you close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside. Go on with a copy, or begin with an empty file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside, and there is no copy of it. You can begin with an empty file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be set aside. Check the permissions of its folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is on the screen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Export what you need, then start the app again: it will offer a copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {count} conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversations yet. What you write is kept here, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete folder, keep conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of this conversation is loaded when you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimising the model for this computer, once: {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the system prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is told before everything else; a few plain sentences work best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, complete, to be imported again (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations, of this app or of OpenAI (*.json *.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from Jan: choose its folder “threads”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing conversations… {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 conversation was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} conversations were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on meanwhile. They are shown when all of them are there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open BitNet Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause, and free the memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app cannot look for a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was built without a place to ask and without a key to check the answer with. You have version {version}. Look where you got it from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a new version?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks {host} once for a small signed file. Nothing about you or this computer is sent but what every connection tells: its network address. You have version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have the newest version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {version}. Asked at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of {day}; you have {version}. It is not installed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not signed as it should be, or it is out of date, so nothing in it is shown. Somebody may have changed it on its way. Try again in another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
