<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BitNet Desktop</source>
        <translation>关于 BitNet Desktop</translation>
    </message>
    <message>
        <source>Parts of the app</source>
        <translation>应用的组成部分</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation>BitNet Desktop {version}</translation>
    </message>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of ik_llama.cpp. Free software under the MIT licence.</source>
        <translation>在您自己的电脑上与 BitNet 及其他 GGUF 模型对话。模型由 ik_llama.cpp 的 llama-cli 运行。本应用是采用 MIT 许可证的自由软件。</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>许可证：{name}</translation>
    </message>
    <message>
        <source>The text is missing: {path}</source>
        <translation>缺少文本：{path}</translation>
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
        <translation>复制</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, and the parts that are inside with theirs.</source>
        <translation>采用 MIT 许可证的自由软件；所含的各个部分适用其各自的许可证。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Asked for only when you want it; until then nothing is connected to.</source>
        <translation>仅在您需要时查询；在此之前不会建立任何连接。</translation>
    </message>
    <message>
        <source>Look for one…</source>
        <translation>检查…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The settings file.</source>
        <translation>设置文件。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Conversations, and daily copies of them.</source>
        <translation>对话及其每日副本。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models that this app has fetched or optimised.</source>
        <translation>由本应用获取或优化的模型。</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation>可以重新生成的内容。</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Troubles of the app; nothing that you or a model said.</source>
        <translation>应用的故障记录；不含您或模型说过的任何内容。</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>What to do with a text</source>
        <translation>对文本的操作</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Add the clipboard</source>
        <translation>添加剪贴板内容</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>Add what is selected in any window</source>
        <translation>添加在任意窗口中选中的内容</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>With other settings…</source>
        <translation>使用其他设置…</translation>
    </message>
    <message>
        <source>Answer again with</source>
        <translation>重新回答，使用</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Another version of BitNet Desktop is running. End it, then start this one again.</source>
        <translation>另一个版本的 BitNet Desktop 正在运行。请先将其退出，再重新启动此版本。</translation>
    </message>
    <message>
        <source>BitNet Desktop is running already, but it does not answer. End it, then start it again.</source>
        <translation>BitNet Desktop 已在运行，但没有响应。请将其结束，然后重新启动。</translation>
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
        <translation>配色</translation>
    </message>
    <message>
        <source>Light or dark; high contrast follows the system.</source>
        <translation>浅色或深色；高对比度跟随系统。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of the conversation</source>
        <translation>对话的文字大小</translation>
    </message>
    <message>
        <source>The rest follows the size of text that is set in the system.</source>
        <translation>其余部分跟随系统中设置的文字大小。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of menus and messages; a model answers in the language it is asked in.</source>
        <translation>菜单和消息的语言；模型会用提问所用的语言回答。</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面环境没有托盘。</translation>
    </message>
    <message>
        <source>So closing the window quits the app, and the quick prompt works while the window is open.</source>
        <translation>因此，关闭窗口会退出应用；快速提问仅在窗口打开时可用。</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>使用 {keys}</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不使用快捷键</translation>
    </message>
    <message>
        <source>The keys for the quick prompt belong to another program: {keys}</source>
        <translation>快速提问的全局快捷键已被其他程序占用：{keys}</translation>
    </message>
    <message>
        <source>Choose others; they can be changed in the settings.</source>
        <translation>请选择其他按键；可在设置中更改。</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>about {count} tokens</source>
        <translation>约 {count} 个词元</translation>
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
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Keep BitNet Desktop in the tray?</source>
        <translation>要将 BitNet Desktop 保留在托盘中吗？</translation>
    </message>
    <message>
        <source>In the tray it answers the quick prompt at once, and a reply goes on. Quitting frees its memory; “Quit” in the File menu always does that.</source>
        <translation>保留在托盘中时，它能立即响应快速提问，正在生成的回复也会继续。退出则会释放内存；“文件”菜单中的“退出”始终会退出应用。</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>保留在托盘中</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Do the same every time. It can be changed in the settings.</source>
        <translation>以后都这样处理。可在设置中更改。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer.</source>
        <translation>在您自己的电脑上与 BitNet 及其他 GGUF 模型对话。</translation>
    </message>
    <message>
        <source>Without a command the window opens, or comes to the front. Commands: quick (the quick prompt), ask (a conversation in the terminal), doctor (what is here, and what is wrong). For a command&apos;s options: bitnet-desktop COMMAND --help</source>
        <translation>不带命令时，将打开窗口或将其置于前台。命令：quick（快速提问）、ask（在终端中对话）、doctor（显示环境状况和问题）。查看命令的选项：bitnet-desktop COMMAND --help</translation>
    </message>
    <message>
        <source>a GGUF file to open, or text files to attach</source>
        <translation>要打开的 GGUF 文件，或要附加的文本文件</translation>
    </message>
    <message>
        <source>start in the tray, without the window</source>
        <translation>在托盘中启动，不显示窗口</translation>
    </message>
    <message>
        <source>try every part without a display, and tell as JSON what works</source>
        <translation>在无显示器的情况下检查各个部分，并以 JSON 报告哪些正常工作</translation>
    </message>
    <message>
        <source>the quick prompt</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>a conversation in the terminal</source>
        <translation>在终端中对话</translation>
    </message>
    <message>
        <source>what is here, and what is wrong</source>
        <translation>显示环境状况和问题</translation>
    </message>
    <message>
        <source>as one JSON object</source>
        <translation>输出为一个 JSON 对象</translation>
    </message>
    <message>
        <source>the GGUF file to use</source>
        <translation>要使用的 GGUF 文件</translation>
    </message>
    <message>
        <source>llama-cli, or a folder that holds it</source>
        <translation>llama-cli，或包含它的文件夹</translation>
    </message>
    <message>
        <source>a message; each is one turn of the conversation; - reads standard input</source>
        <translation>消息；每条为一轮对话；“-”表示从标准输入读取</translation>
    </message>
    <message>
        <source>ask in a new conversation of the window; of the other options only --model and --engine count</source>
        <translation>在窗口的新对话中提问；其他选项中仅 --model 和 --engine 有效</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>typing: milliseconds per character, 0 to 100</source>
        <translation>打字显示：每个字符的毫秒数，0 至 100</translation>
    </message>
    <message>
        <source>end each reply after N tokens</source>
        <translation>每条回复在 N 个词元后结束</translation>
    </message>
    <message>
        <source>how free the choice of words is, 0 (not at all) to 5</source>
        <translation>用词的自由程度，0（完全不自由）至 5</translation>
    </message>
    <message>
        <source>the same words again</source>
        <translation>再次得到相同的文字</translation>
    </message>
    <message>
        <source>the size of the context in tokens</source>
        <translation>上下文的大小（词元数）</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>每行一个 JSON 对象</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}</source>
        <translation>{text} 不是 {least} 至 {most} 之间的数字</translation>
    </message>
    <message>
        <source>There must be from 1 to {most} messages.</source>
        <translation>消息数量必须为 1 至 {most} 条。</translation>
    </message>
    <message>
        <source>That is too long to be asked so: open the window and attach it as a file.</source>
        <translation>内容太长，无法这样提问：请打开窗口，将其作为文件附加。</translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation>最多可附加 {most} 个文件。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>{command}, {keys}</source>
        <translation>{command}，{keys}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>新建对话(&amp;N)</translation>
    </message>
    <message>
        <source>Quic&amp;k prompt</source>
        <translation>快速提问(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Open a GGUF file…</source>
        <translation>打开 GGUF 文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose an en&amp;gine…</source>
        <translation>选择引擎(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>导入对话(&amp;I)…</translation>
    </message>
    <message>
        <source>Import Jan’s &amp;threads folder…</source>
        <translation>导入 Jan 的 threads 文件夹(&amp;T)…</translation>
    </message>
    <message>
        <source>E&amp;xport this conversation…</source>
        <translation>导出此对话(&amp;X)…</translation>
    </message>
    <message>
        <source>Export &amp;all conversations…</source>
        <translation>导出所有对话(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete e&amp;verything…</source>
        <translation>全部删除(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the last &amp;reply</source>
        <translation>复制最后一条回复(&amp;R)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the w&amp;hole conversation</source>
        <translation>选择整个对话(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find in the conversation</source>
        <translation>在对话中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Search &amp;in all conversations</source>
        <translation>搜索所有对话(&amp;I)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Answ&amp;er again</source>
        <translation>重新回答(&amp;E)</translation>
    </message>
    <message>
        <source>Answer again wi&amp;th…</source>
        <translation>以其他方式重新回答(&amp;T)…</translation>
    </message>
    <message>
        <source>Rename the con&amp;versation</source>
        <translation>重命名对话(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Generation settings…</source>
        <translation>生成设置(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>撰写消息(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>侧边栏(&amp;B)</translation>
    </message>
    <message>
        <source>Replies: &amp;full, when complete</source>
        <translation>回复：完整（生成完毕后显示）(&amp;F)</translation>
    </message>
    <message>
        <source>Replies: l&amp;ive, as they come</source>
        <translation>回复：实时（边生成边显示）(&amp;I)</translation>
    </message>
    <message>
        <source>Replies: &amp;typing, character by character</source>
        <translation>回复：打字（逐字显示）(&amp;T)</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>系统配色(&amp;S)</translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation>浅色配色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>深色配色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>缩小(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>标准大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Jump to latest</source>
        <translation>跳至最新内容(&amp;J)</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>全屏(&amp;C)</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <translation>所有命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Check for a new &amp;version…</source>
        <translation>检查新版本(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;About BitNet Desktop</source>
        <translation>关于 BitNet Desktop(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach text files</source>
        <translation>附加文本文件</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>撰写消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
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
        <translation>仍在读取文件</translation>
    </message>
    <message>
        <source>You pasted a long text.</source>
        <translation>您粘贴了一段长文本。</translation>
    </message>
    <message>
        <source>Make it an attachment</source>
        <translation>转为附件</translation>
    </message>
    <message>
        <source>The long text became an attachment.</source>
        <translation>长文本已转为附件。</translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <translation>放入消息中</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation>粘贴的文本 {number}</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Context: {use}</source>
        <translation>上下文：{use}</translation>
    </message>
    <message>
        <source>Opens what fills it and what can be done</source>
        <translation>显示其占用情况和可执行的操作</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>模型记住的内容</translation>
    </message>
    <message>
        <source>{used} + {draft} of {size} tokens</source>
        <translation>{used} + {draft} / {size} 个词元</translation>
    </message>
    <message>
        <source>{used} + about {draft} of {size} tokens</source>
        <translation>{used} + 约 {draft} / {size} 个词元</translation>
    </message>
    <message>
        <source>{used} of {size} tokens</source>
        <translation>{used} / {size} 个词元</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>约 {tokens}</translation>
    </message>
    <message>
        <source>The model no longer sees one turn; it is grey in the conversation.</source>
        <translation>模型已看不到其中一轮对话；该轮在对话中以灰色显示。</translation>
    </message>
    <message>
        <source>The model no longer sees {count} turns; they are grey in the conversation.</source>
        <translation>模型已看不到其中 {count} 轮对话；它们在对话中以灰色显示。</translation>
    </message>
    <message>
        <source>Your message does not fit: it has {draft}, and {free} are free. When you send it, you choose what to do.</source>
        <translation>您的消息放不下：它有 {draft}，而剩余 {free}。发送时可选择如何处理。</translation>
    </message>
    <message>
        <source>Nearly full: when a message does not fit any more, you are asked what to leave out.</source>
        <translation>即将占满：当消息放不下时，会询问您要省略哪些内容。</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation>已用上下文</translation>
    </message>
</context>
<context>
    <name>ContextPopup</name>
    <message>
        <source>The context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>模型记住的内容</translation>
    </message>
    <message>
        <source>The context holds everything that the model sees. A token is a word or a part of one. Nothing is left out unless you say so.</source>
        <translation>上下文包含模型看到的所有内容。词元是一个词或词的一部分。未经您的指示，不会省略任何内容。</translation>
    </message>
    <message>
        <source>A message that must stay can be pinned: choose “Keep in the model’s sight” in its menu.</source>
        <translation>必须保留的消息可以固定：在其菜单中选择“始终让模型看到”。</translation>
    </message>
    <message>
        <source>A larger context is not possible with this model and memory.</source>
        <translation>以此模型和内存，无法使用更大的上下文。</translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation>省略最早的几轮对话</translation>
    </message>
    <message>
        <source>Larger context</source>
        <translation>扩大上下文</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>之前的对话轮次</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>正在撰写的内容</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Folder without a name</source>
        <translation>未命名文件夹</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Section {name}</source>
        <translation>分区 {name}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folder {name}, {state}, conversations: {count}</source>
        <translation>文件夹 {name}，{state}，对话数：{count}</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>a reply is being written</source>
        <translation>正在生成回复</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Side bar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Settings of this conversation</source>
        <translation>此对话的设置</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>DeleteAllDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>要删除所有对话吗？</translation>
    </message>
    <message>
        <source>All conversations and folders are deleted for good, with their drafts and attached files. So are the copies that this app has made of them, and files that were set aside because they were damaged.</source>
        <translation>所有对话和文件夹，连同其草稿和附件，都将被永久删除。本应用为其创建的副本，以及因损坏而移到一旁的文件，也会一并删除。</translation>
    </message>
    <message>
        <source>Models, settings, and the files that you have exported stay. There is no undo.</source>
        <translation>模型、设置和您导出的文件将保留。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete everything for good</source>
        <translation>全部永久删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete your conversation?</source>
        <translation>要删除您的对话吗？</translation>
    </message>
    <message>
        <source>Delete all {count} conversations?</source>
        <translation>要删除全部 {count} 个对话吗？</translation>
    </message>
    <message>
        <source>Not everything could be deleted. {reason}</source>
        <translation>未能全部删除。{reason}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
</context>
<context>
    <name>DisplayModeChoice</name>
    <message>
        <source>How a reply appears</source>
        <translation>回复的显示方式</translation>
    </message>
    <message>
        <source>Delay between characters in milliseconds</source>
        <translation>字符之间的延迟（毫秒）</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Show a reply when it is complete</source>
        <translation>回复完成后显示</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Show a reply as it comes</source>
        <translation>边生成边显示回复</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Show a reply character by character</source>
        <translation>逐字显示回复</translation>
    </message>
    <message>
        <source>{delay} ms between characters</source>
        <translation>字符间隔 {delay} 毫秒</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即显示</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>可用 {free}，共 {total}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Also here</source>
        <translation>其他可用项</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Editing a message. The earlier wording is kept beside it.</source>
        <translation>正在编辑消息。之前的内容会一并保留。</translation>
    </message>
    <message>
        <source>Do not edit</source>
        <translation>取消编辑</translation>
    </message>
    <message>
        <source>Do not edit (Esc)</source>
        <translation>取消编辑 (Esc)</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a GGUF file…</source>
        <translation>打开 GGUF 文件…</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>您想了解什么？</translation>
    </message>
    <message>
        <source>The model runs on this computer. Nothing that you write leaves it.</source>
        <translation>模型在这台电脑上运行。您写的任何内容都不会离开它。</translation>
    </message>
    <message>
        <source>Open one to begin: a file on your disk that ends in .gguf. You can also drop it here.</source>
        <translation>打开一个模型即可开始：磁盘上以 .gguf 结尾的文件。也可以将其拖放到这里。</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model} 已就绪。</translation>
    </message>
    <message>
        <source>{model} is loading; you can write already.</source>
        <translation>正在加载 {model}；您现在就可以开始撰写。</translation>
    </message>
    <message>
        <source>{model} could not be loaded.</source>
        <translation>无法加载 {model}。</translation>
    </message>
    <message>
        <source>{model}: {state}.</source>
        <translation>{model}：{state}。</translation>
    </message>
    <message>
        <source>Why is the sky blue?</source>
        <translation>天空为什么是蓝色的？</translation>
    </message>
    <message>
        <source>Write a short poem about the sea in winter.</source>
        <translation>写一首关于冬日大海的短诗。</translation>
    </message>
    <message>
        <source>Give me three ideas for a dinner with potatoes.</source>
        <translation>给我三个用土豆做晚餐的点子。</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>An engine is a llama-cli of the llama.cpp family. The app’s own is the fastest for BitNet; others may know models that it does not.</source>
        <translation>引擎是 llama.cpp 系列的 llama-cli。应用自带的引擎运行 BitNet 最快；其他引擎可能支持它不支持的模型。</translation>
    </message>
    <message>
        <source>Engine in use</source>
        <translation>正在使用的引擎</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>选择其他引擎…</translation>
    </message>
    <message>
        <source>Use the first found</source>
        <translation>使用首个找到的引擎</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>在这台电脑上找到的引擎</translation>
    </message>
    <message>
        <source>Looking for engines…</source>
        <translation>正在查找引擎…</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>What the processor can do</source>
        <translation>处理器支持的功能</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation>选择引擎：程序 llama-cli</translation>
    </message>
    <message>
        <source>The first that is found: the app’s own, then those of the system.</source>
        <translation>首个找到的引擎：先查找应用自带的，再查找系统中的。</translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation>未找到引擎。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Made for this app, family ik_llama.cpp.</source>
        <translation>专为本应用制作，属 ik_llama.cpp 系列。</translation>
    </message>
    <message>
        <source>A newer llama-cli of llama.cpp.</source>
        <translation>llama.cpp 的较新 llama-cli。</translation>
    </message>
    <message>
        <source>A classic llama-cli.</source>
        <translation>传统的 llama-cli。</translation>
    </message>
    <message>
        <source>What it can load shows when a model is opened.</source>
        <translation>可加载哪些模型，打开模型时即可得知。</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, BitNet among them.</source>
        <translation>可加载 {count} 种模型，包括 BitNet。</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, but not BitNet.</source>
        <translation>可加载 {count} 种模型，但不包括 BitNet。</translation>
    </message>
    <message>
        <source>The system does not tell.</source>
        <translation>系统未提供此信息。</translation>
    </message>
    <message>
        <source>Nothing that engines ask for.</source>
        <translation>没有引擎所需的功能。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 token</source>
        <translation>1 个词元</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} 个词元</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} 词元/秒</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一个结果 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一个结果 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>无结果</translation>
    </message>
</context>
<context>
    <name>FitQuestion</name>
    <message>
        <source>Larger context: {tokens}</source>
        <translation>扩大上下文：{tokens}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Your message does not fit into the context.</source>
        <translation>您的消息超出了上下文的容量。</translation>
    </message>
    <message>
        <source>It has {message}; of the context’s {size}, {free} are free.</source>
        <translation>消息有 {message}；上下文共 {size}，剩余 {free}。</translation>
    </message>
    <message>
        <source>It has about {message}; of the context’s {size}, {free} are free.</source>
        <translation>消息约有 {message}；上下文共 {size}，剩余 {free}。</translation>
    </message>
    <message>
        <source>The reply needs some room as well, about {room}.</source>
        <translation>回复也需要一些空间，约 {room}。</translation>
    </message>
    <message>
        <source>Choose what to do; your message stays in the field until then. What is left out stays in the conversation, grey, and can be read.</source>
        <translation>请选择如何处理；在此之前，消息会留在输入框中。省略的内容仍以灰色保留在对话中，可以阅读。</translation>
    </message>
    <message>
        <source>Shorten it, or choose what to do; it stays in the field until then.</source>
        <translation>请缩短消息，或选择如何处理；在此之前，它会留在输入框中。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts; it stays in the field.</source>
        <translation>请缩短消息，或分段发送；它会留在输入框中。</translation>
    </message>
    <message>
        <source>Leave out the oldest turn</source>
        <translation>省略最早的一轮对话</translation>
    </message>
    <message>
        <source>Leave out the {count} oldest turns</source>
        <translation>省略最早的 {count} 轮对话</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start and close</source>
        <translation>启动与关闭</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>The app waits out of sight, without a model, until it is called.</source>
        <translation>应用在后台等待，不加载模型，直到被调用。</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>In the tray the app can be called at any time, and a reply goes on.</source>
        <translation>在托盘中时，可随时调用应用，正在生成的回复也会继续。</translation>
    </message>
    <message>
        <source>Ask the first time</source>
        <translation>首次时询问</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>保留在托盘中</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>退出应用</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell when a long reply is finished</source>
        <translation>较长的回复完成时通知</translation>
    </message>
    <message>
        <source>Only while its window cannot be seen; shows the first line of the reply.</source>
        <translation>仅在看不到窗口时通知；显示回复的第一行。</translation>
    </message>
    <message>
        <source>A reply is long after</source>
        <translation>视为较长回复的时间</translation>
    </message>
    <message>
        <source>Counted from sending the message.</source>
        <translation>从发送消息时开始计算。</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends the app.</source>
        <translation>此桌面环境没有托盘，因此关闭窗口会退出应用。</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} 分钟</translation>
    </message>
</context>
<context>
    <name>Generation</name>
    <message>
        <source>How exactly the context is kept: half and a quarter of the memory cost some quality, so Full makes sense unless memory is short.</source>
        <translation>保存上下文的精确程度：使用一半或四分之一的内存会损失一些质量，因此除非内存不足，否则建议选择“完整”。</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest, more is livelier; {least} to {most} makes sense.</source>
        <translation>选词的自由程度：0 始终选取最可能的词，数值越大越活泼；建议 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>How many of the likeliest tokens are in the draw, 0 for all of them; {least} to {most} makes sense.</source>
        <translation>从多少个最可能的词元中抽取，0 表示全部；建议 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability are in the draw; {least} to {most} makes sense.</source>
        <translation>仅从概率之和达到此值的最可能词元中抽取；建议 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>Tokens with less than this share of the likeliest one’s probability are left out; {least} to {most} makes sense.</source>
        <translation>排除概率低于最可能词元此比例的词元；建议 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>Makes words that were just used less likely, 1 leaves them alone; {least} to {most} makes sense.</source>
        <translation>降低刚用过的词再次出现的可能性，1 表示不作处理；建议 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>With the same seed, the same messages get the same reply again; every number is as good as another.</source>
        <translation>使用相同的种子时，相同的消息会得到相同的回复；任何数字都一样好。</translation>
    </message>
    <message>
        <source>Ends a reply after so many tokens (a token is a word or a part of one); no limit, or up to {most}, makes sense.</source>
        <translation>回复达到此词元数时结束（词元是一个词或词的一部分）；建议“无限制”或不超过 {most}。</translation>
    </message>
    <message>
        <source>How many tokens the model can keep in mind, which takes memory; Automatic, or {least} to {most}, makes sense.</source>
        <translation>模型能记住的词元数，会占用内存；建议“自动”或 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>How many of the processor’s cores work at once; Automatic, or 1 to {most}, makes sense.</source>
        <translation>同时工作的处理器核心数；建议“自动”或 1 至 {most}。</translation>
    </message>
    <message>
        <source>Another each time</source>
        <translation>每次不同</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Full (f16)</source>
        <translation>完整 (f16)</translation>
    </message>
    <message>
        <source>Half (q8_0)</source>
        <translation>一半 (q8_0)</translation>
    </message>
    <message>
        <source>A quarter (q4_0)</source>
        <translation>四分之一 (q4_0)</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>创意</translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation>可复现</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
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
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Reply limit</source>
        <translation>回复上限</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>上下文大小</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>上下文精度</translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source>Generation settings</source>
        <translation>生成设置</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>立即应用</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>无系统提示词</translation>
    </message>
    <message>
        <source>The model has to be loaded again for this. That is done when you close this window.</source>
        <translation>此更改需要重新加载模型。关闭此窗口时将会执行。</translation>
    </message>
    <message>
        <source>What the settings are for</source>
        <translation>设置的适用范围</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>All new conversations</source>
        <translation>所有新对话</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>更改后需重新加载模型的项目</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>回复的生成方式</translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Open the quick prompt</source>
        <translation>打开快速提问</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to latest</source>
        <translation>跳至最新内容</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys…</source>
        <translation>请按下按键…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>In the message</source>
        <translation>在消息中</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Leave an edit</source>
        <translation>退出编辑</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>在对话中</translation>
    </message>
    <message>
        <source>The message before, the next one</source>
        <translation>上一条消息、下一条消息</translation>
    </message>
    <message>
        <source>Select; with Ctrl farther</source>
        <translation>选择；按住 Ctrl 范围更大</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>In the side bar</source>
        <translation>在侧边栏中</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
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
        <translation>将由“{model}”继续。</translation>
    </message>
    <message>
        <source>“{model}”, the model of this conversation, is not where it was.</source>
        <translation>此对话的模型“{model}”已不在原来的位置。</translation>
    </message>
    <message>
        <source>Choose one to go on with.</source>
        <translation>请选择一个模型以继续。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open this page of {site} in the browser?</source>
        <translation>要在浏览器中打开 {site} 的此页面吗？</translation>
    </message>
    <message>
        <source>Write to this address with the mail program?</source>
        <translation>要用邮件程序给此地址写邮件吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Do not ask again for {site}</source>
        <translation>对 {site} 不再询问</translation>
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
        <translation>选择引擎：程序 llama-cli</translation>
    </message>
    <message>
        <source>Something in the app went wrong.</source>
        <translation>应用出现了问题。</translation>
    </message>
    <message>
        <source>You can go on; what was said is kept. The details are in the log.</source>
        <translation>您可以继续；已有的对话内容会保留。详细信息见日志。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Choose an engine</source>
        <translation>选择引擎</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>A message was deleted.</source>
        <translation>已删除一条消息。</translation>
    </message>
    <message>
        <source>{count} messages were deleted.</source>
        <translation>已删除 {count} 条消息。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put it into the field</source>
        <translation>放入输入框</translation>
    </message>
    <message>
        <source>Your message was not sent.</source>
        <translation>您的消息未发送。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>选择消息</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一个版本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Answer again with…</source>
        <translation>以其他方式重新回答…</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>继续生成回复</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>Keep in the model’s sight</source>
        <translation>始终让模型看到</translation>
    </message>
    <message>
        <source>Need not stay in the model’s sight</source>
        <translation>不必始终让模型看到</translation>
    </message>
    <message>
        <source>Delete, with all that follows</source>
        <translation>删除此条及之后的所有消息</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>正在思考…</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>思考了 {time}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Edited reply</source>
        <translation>编辑过的回复</translation>
    </message>
    <message>
        <source>{when} · stays in the model’s sight</source>
        <translation>{when} · 始终让模型看到</translation>
    </message>
    <message>
        <source>{when} · the model does not see this any more</source>
        <translation>{when} · 模型已看不到此消息</translation>
    </message>
</context>
<context>
    <name>MessageRegion</name>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Copy code: {language}</source>
        <translation>复制代码：{language}</translation>
    </message>
    <message>
        <source>Wrap lines: {language}</source>
        <translation>自动换行：{language}</translation>
    </message>
    <message>
        <source>Scroll to the side</source>
        <translation>横向滚动</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Opens the list of models</source>
        <translation>打开模型列表</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>打开 GGUF 文件…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>No models were found on this computer</source>
        <translation>在这台电脑上未找到模型</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Model at the next start</source>
        <translation>下次启动时的模型</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再记住</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Models are looked for here, and used where they lie.</source>
        <translation>在这些位置查找模型，并就地使用。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The app’s own folder</source>
        <translation>应用自己的文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Of another program</source>
        <translation>属于其他程序</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>选择包含模型的文件夹</translation>
    </message>
    <message>
        <source>None: the first model in the app’s own folder is used, if there is one.</source>
        <translation>无：若应用自己的文件夹中有模型，则使用其中的第一个。</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>这台电脑上的模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>NewConversationsPage</name>
    <message>
        <source>These hold for every conversation that has none of its own. What is set for one conversation is in its own generation settings.</source>
        <translation>这些设置适用于所有没有单独设置的对话。针对单个对话的设置位于该对话的生成设置中。</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>回复的生成方式</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>更改后需重新加载模型的项目</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>无系统提示词</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>{name}, slider</source>
        <translation>{name}，滑块</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{setting}”</source>
        <translation>重置“{setting}”</translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>预设的更多操作</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>A preset of the app has this name; choose another.</source>
        <translation>应用的一个预设已使用此名称；请选择其他名称。</translation>
    </message>
    <message>
        <source>Another preset has this name; choose another.</source>
        <translation>另一个预设已使用此名称；请选择其他名称。</translation>
    </message>
    <message>
        <source>There are too many presets; delete one first.</source>
        <translation>预设过多；请先删除一个。</translation>
    </message>
    <message>
        <source>The preset was not saved: the system prompts of all presets are too long.</source>
        <translation>预设未保存：所有预设的系统提示词总计过长。</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>已删除“{name}”。</translation>
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
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you write stays on this computer: models run here, and nothing is reported to anybody. The app opens a connection only when you ask for one.</source>
        <translation>您写的内容会留在这台电脑上：模型在此运行，不会向任何人报告任何信息。应用仅在您要求时才会建立连接。</translation>
    </message>
    <message>
        <source>Connections that this app has made</source>
        <translation>本应用建立过的连接</translation>
    </message>
    <message>
        <source>Links in conversations</source>
        <translation>对话中的链接</translation>
    </message>
    <message>
        <source>Sites that open without a question</source>
        <translation>无需询问即可打开的网站</translation>
    </message>
    <message>
        <source>Ask again for all</source>
        <translation>对所有网站恢复询问</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>All conversations and all copies of them, for good. Models and settings stay.</source>
        <translation>永久删除所有对话及其全部副本。模型和设置会保留。</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>全部删除…</translation>
    </message>
    <message>
        <source>The list of them cannot be read.</source>
        <translation>无法读取连接列表。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>No connection was ever made from here.</source>
        <translation>从未从这里建立过任何连接。</translation>
    </message>
    <message>
        <source>{count} earlier ones</source>
        <translation>更早的 {count} 个</translation>
    </message>
    <message>
        <source>Whether there is a new version</source>
        <translation>是否有新版本</translation>
    </message>
    <message>
        <source>None: before a link is opened, you are always asked.</source>
        <translation>无：打开链接前始终会询问您。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no engine at “{path}”.</source>
        <translation>“{path}”处没有引擎。</translation>
    </message>
    <message>
        <source>No engine was found on this computer.</source>
        <translation>在这台电脑上未找到引擎。</translation>
    </message>
    <message>
        <source>The engine is the program that runs the model, llama-cli. Install the app again, or name a folder that holds llama-cli with --engine.</source>
        <translation>引擎是运行模型的程序 llama-cli。请重新安装应用，或用 --engine 指定包含 llama-cli 的文件夹。</translation>
    </message>
    <message>
        <source>The engine “{path}” may not be run.</source>
        <translation>没有运行引擎“{path}”的权限。</translation>
    </message>
    <message>
        <source>The engine may not be run.</source>
        <translation>没有运行引擎的权限。</translation>
    </message>
    <message>
        <source>Give the file the permission to be executed, or choose another engine.</source>
        <translation>请为该文件授予执行权限，或选择其他引擎。</translation>
    </message>
    <message>
        <source>“{path}” is not a program for this computer.</source>
        <translation>“{path}”不是适用于这台电脑的程序。</translation>
    </message>
    <message>
        <source>The engine is not a program for this computer.</source>
        <translation>该引擎不是适用于这台电脑的程序。</translation>
    </message>
    <message>
        <source>It was made for another system or another kind of processor. Choose an engine that was made for this one.</source>
        <translation>它是为其他系统或其他类型的处理器制作的。请选择适用于这台电脑的引擎。</translation>
    </message>
    <message>
        <source>This computer’s processor lacks {features}, which the engine needs.</source>
        <translation>这台电脑的处理器不支持引擎所需的 {features}。</translation>
    </message>
    <message>
        <source>The engine uses instructions that this computer’s processor does not have.</source>
        <translation>引擎使用了这台电脑的处理器不支持的指令。</translation>
    </message>
    <message>
        <source>Use an engine that was built for this processor, or another computer.</source>
        <translation>请使用为此处理器构建的引擎，或换用其他电脑。</translation>
    </message>
    <message>
        <source>The engine “{path}” did not start.</source>
        <translation>引擎“{path}”未能启动。</translation>
    </message>
    <message>
        <source>The engine did not start.</source>
        <translation>引擎未能启动。</translation>
    </message>
    <message>
        <source>Something it needs is missing from this computer. Install the app again, or choose another engine.</source>
        <translation>这台电脑缺少它所需的组件。请重新安装应用，或选择其他引擎。</translation>
    </message>
    <message>
        <source>The engine ended before it was done.</source>
        <translation>引擎在完成之前就结束了。</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again; if it happens again, choose another model.</source>
        <translation>您的对话已保留。请重试；如果再次发生，请选择其他模型。</translation>
    </message>
    <message>
        <source>The engine crashed.</source>
        <translation>引擎已崩溃。</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds} seconds, so it was ended.</source>
        <translation>引擎已有 {seconds} 秒没有响应，因此已将其结束。</translation>
    </message>
    <message>
        <source>The engine no longer answered, so it was ended.</source>
        <translation>引擎不再响应，因此已将其结束。</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again.</source>
        <translation>您的对话已保留。请重试。</translation>
    </message>
    <message>
        <source>“{model}” gives meaningless text, so the reply was stopped.</source>
        <translation>“{model}”输出了无意义的文本，因此已停止回复。</translation>
    </message>
    <message>
        <source>The model gives meaningless text, so the reply was stopped.</source>
        <translation>模型输出了无意义的文本，因此已停止回复。</translation>
    </message>
    <message>
        <source>Usually the model file does not suit this engine or this processor. Try again, or choose another model.</source>
        <translation>通常是因为模型文件不适合此引擎或此处理器。请重试，或选择其他模型。</translation>
    </message>
    <message>
        <source>The engine “{path}” does not know an option that this app needs.</source>
        <translation>引擎“{path}”不支持本应用所需的某个选项。</translation>
    </message>
    <message>
        <source>The engine does not know an option that this app needs.</source>
        <translation>引擎不支持本应用所需的某个选项。</translation>
    </message>
    <message>
        <source>It is probably too old or too new. Choose another engine.</source>
        <translation>它可能过旧或过新。请选择其他引擎。</translation>
    </message>
    <message>
        <source>This model must be optimised before its first use, and the program for it is missing.</source>
        <translation>此模型首次使用前必须优化，但缺少用于优化的程序。</translation>
    </message>
    <message>
        <source>Use an engine that comes with llama-quantize, or choose another model.</source>
        <translation>请使用附带 llama-quantize 的引擎，或选择其他模型。</translation>
    </message>
    <message>
        <source>“{path}” could not be optimised.</source>
        <translation>无法优化“{path}”。</translation>
    </message>
    <message>
        <source>The model could not be optimised.</source>
        <translation>无法优化该模型。</translation>
    </message>
    <message>
        <source>The original file is unchanged. Try again, or choose another model.</source>
        <translation>原始文件未作更改。请重试，或选择其他模型。</translation>
    </message>
    <message>
        <source>Optimising this model needs {needed} on the disk, and {available} are free.</source>
        <translation>优化此模型需要 {needed} 磁盘空间，而可用空间为 {available}。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to optimise this model.</source>
        <translation>磁盘空间不足，无法优化此模型。</translation>
    </message>
    <message>
        <source>Free some room, then try again.</source>
        <translation>请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>未选择模型。</translation>
    </message>
    <message>
        <source>Choose a model file: it has the ending .gguf.</source>
        <translation>请选择模型文件：其扩展名为 .gguf。</translation>
    </message>
    <message>
        <source>The model file “{model}” is not there.</source>
        <translation>模型文件“{model}”不存在。</translation>
    </message>
    <message>
        <source>The model file is not there.</source>
        <translation>模型文件不存在。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted. Put it back, or choose another model.</source>
        <translation>它可能已被移动或删除。请将其放回原处，或选择其他模型。</translation>
    </message>
    <message>
        <source>The model file “{model}” cannot be read.</source>
        <translation>无法读取模型文件“{model}”。</translation>
    </message>
    <message>
        <source>The model file cannot be read.</source>
        <translation>无法读取模型文件。</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it, or choose another model.</source>
        <translation>请确认它是文件且您有读取权限，或选择其他模型。</translation>
    </message>
    <message>
        <source>“{model}” is not a GGUF file.</source>
        <translation>“{model}”不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation>这不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>GGUF is the kind of model file that this app runs. Choose a file of that kind.</source>
        <translation>GGUF 是本应用可运行的模型文件格式。请选择该格式的文件。</translation>
    </message>
    <message>
        <source>The model file “{model}” is not complete: {actual} of {expected} are there.</source>
        <translation>模型文件“{model}”不完整：共 {expected}，仅有 {actual}。</translation>
    </message>
    <message>
        <source>The model file is not complete.</source>
        <translation>模型文件不完整。</translation>
    </message>
    <message>
        <source>The download probably broke off. Download it again, or choose another model.</source>
        <translation>下载可能中断了。请重新下载，或选择其他模型。</translation>
    </message>
    <message>
        <source>The model file “{model}” is damaged.</source>
        <translation>模型文件“{model}”已损坏。</translation>
    </message>
    <message>
        <source>The model file is damaged.</source>
        <translation>模型文件已损坏。</translation>
    </message>
    <message>
        <source>Download it again, or choose another model.</source>
        <translation>请重新下载，或选择其他模型。</translation>
    </message>
    <message>
        <source>The engine cannot run models of the kind “{architecture}”.</source>
        <translation>引擎无法运行“{architecture}”类型的模型。</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”: its weights are stored as {type}.</source>
        <translation>引擎无法运行“{model}”：其权重以 {type} 格式存储。</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”.</source>
        <translation>引擎无法运行“{model}”。</translation>
    </message>
    <message>
        <source>The engine cannot run this model.</source>
        <translation>引擎无法运行此模型。</translation>
    </message>
    <message>
        <source>Choose another model, or an engine that knows this kind.</source>
        <translation>请选择其他模型，或支持此类型的引擎。</translation>
    </message>
    <message>
        <source>“{model}” is not a model for conversations.</source>
        <translation>“{model}”不是用于对话的模型。</translation>
    </message>
    <message>
        <source>This is not a model for conversations.</source>
        <translation>这不是用于对话的模型。</translation>
    </message>
    <message>
        <source>Choose a chat or instruct model; their names often say so.</source>
        <translation>请选择 chat 或 instruct 模型；通常可从名称看出。</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how it is to be talked to.</source>
        <translation>“{model}”没有以可用的方式说明应如何与它对话。</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how it is to be talked to.</source>
        <translation>模型没有以可用的方式说明应如何与它对话。</translation>
    </message>
    <message>
        <source>A plain form is used instead. If its replies are odd, choose a model with a chat template.</source>
        <translation>将改用简单的形式。如果回复异常，请选择带有聊天模板的模型。</translation>
    </message>
    <message>
        <source>The engine could not load “{model}”.</source>
        <translation>引擎无法加载“{model}”。</translation>
    </message>
    <message>
        <source>The engine could not load the model.</source>
        <translation>引擎无法加载该模型。</translation>
    </message>
    <message>
        <source>The file may be damaged or too new for this engine. Choose another model.</source>
        <translation>文件可能已损坏，或对此引擎而言过新。请选择其他模型。</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how to talk to it.</source>
        <translation>“{model}”没有以可用的方式说明如何与它对话。</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how to talk to it.</source>
        <translation>模型没有以可用的方式说明如何与它对话。</translation>
    </message>
    <message>
        <source>A common way is used instead; the replies may be odd.</source>
        <translation>将改用一种通用的形式；回复可能会异常。</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory, and {available} are free.</source>
        <translation>该模型需要 {needed} 内存，而可用内存为 {available}。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>内存不足，无法运行此模型。</translation>
    </message>
    <message>
        <source>It fits with a context (what the model can keep in mind) of {largest} tokens. Set the context to that, close other programs, or choose a smaller model.</source>
        <translation>上下文（模型能记住的内容）为 {largest} 个词元时可以容纳。请将上下文设为该值、关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>消息为空。</translation>
    </message>
    <message>
        <source>Write something, then send it.</source>
        <translation>请先写些内容，然后发送。</translation>
    </message>
    <message>
        <source>The message is too long: it has {need} tokens, and {free} are left.</source>
        <translation>消息过长：它有 {need} 个词元，而剩余 {free} 个。</translation>
    </message>
    <message>
        <source>The message is too long for what is left of the context.</source>
        <translation>消息过长，超出了上下文的剩余空间。</translation>
    </message>
    <message>
        <source>A token is a word or a part of one; the context, what the model can keep in mind, holds {size}. Shorten the message, or begin a new conversation.</source>
        <translation>词元是一个词或词的一部分；上下文（模型能记住的内容）可容纳 {size} 个。请缩短消息，或开始新对话。</translation>
    </message>
    <message>
        <source>Shorten the message, or begin a new conversation.</source>
        <translation>请缩短消息，或开始新对话。</translation>
    </message>
    <message>
        <source>The conversation is longer than the context, the {size} tokens that the model can keep in mind.</source>
        <translation>对话已超出上下文，即模型能记住的 {size} 个词元。</translation>
    </message>
    <message>
        <source>The conversation fills the context, all that the model can keep in mind.</source>
        <translation>对话已占满上下文，即模型能记住的全部内容。</translation>
    </message>
    <message>
        <source>Begin a new conversation, or choose a larger context.</source>
        <translation>请开始新对话，或选择更大的上下文。</translation>
    </message>
    <message>
        <source>“{setting}” cannot be {value}.</source>
        <translation>“{setting}”不能为 {value}。</translation>
    </message>
    <message>
        <source>A setting of this conversation cannot be used.</source>
        <translation>此对话的某项设置无法使用。</translation>
    </message>
    <message>
        <source>Choose a value in the range {allowed}, or reset it.</source>
        <translation>请选择 {allowed} 范围内的值，或将其重置。</translation>
    </message>
    <message>
        <source>Choose another value, or reset it.</source>
        <translation>请选择其他值，或将其重置。</translation>
    </message>
    <message>
        <source>A context of {context} tokens is larger than this model can use.</source>
        <translation>{context} 个词元的上下文超出了此模型可用的大小。</translation>
    </message>
    <message>
        <source>The context is larger than this model can use.</source>
        <translation>上下文超出了此模型可用的大小。</translation>
    </message>
    <message>
        <source>It was trained with {largest}. Choose at most that, or Automatic.</source>
        <translation>它是以 {largest} 训练的。请选择不超过该值的大小，或“自动”。</translation>
    </message>
    <message>
        <source>Choose a smaller one, or Automatic.</source>
        <translation>请选择更小的值，或“自动”。</translation>
    </message>
    <message>
        <source>The context cannot be kept as {type} here.</source>
        <translation>此处无法以 {type} 保存上下文。</translation>
    </message>
    <message>
        <source>The context cannot be kept in this precision here.</source>
        <translation>此处无法以此精度保存上下文。</translation>
    </message>
    <message>
        <source>The engine, the processor or the model does not allow it. Choose Full for the context precision.</source>
        <translation>引擎、处理器或模型不支持。请将上下文精度设为“完整”。</translation>
    </message>
    <message>
        <source>This reply cannot be continued.</source>
        <translation>无法继续此回复。</translation>
    </message>
    <message>
        <source>It has ended by itself, or this engine cannot take up a reply. Ask the model to go on, or have it answer again.</source>
        <translation>它已自行结束，或此引擎无法续写回复。请让模型继续说下去，或重新回答。</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made or written to.</source>
        <translation>无法创建或写入文件夹“{path}”。</translation>
    </message>
    <message>
        <source>A folder that this app needs cannot be made or written to.</source>
        <translation>无法创建或写入本应用所需的文件夹。</translation>
    </message>
    <message>
        <source>Check its permissions and the room on the disk, or set BITNET_DESKTOP_HOME to another folder.</source>
        <translation>请检查其权限和磁盘空间，或将 BITNET_DESKTOP_HOME 设为其他文件夹。</translation>
    </message>
    <message>
        <source>The link could not be opened.</source>
        <translation>无法打开链接。</translation>
    </message>
    <message>
        <source>No program on this computer opens {address}. You can copy the address.</source>
        <translation>这台电脑上没有可打开 {address} 的程序。您可以复制该地址。</translation>
    </message>
    <message>
        <source>No program on this computer opens such a link. You can copy its address.</source>
        <translation>这台电脑上没有可打开此类链接的程序。您可以复制其地址。</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used.</source>
        <translation>无法读取设置，因此使用默认设置。</translation>
    </message>
    <message>
        <source>The old file is kept as “{aside}”. Choose your settings again.</source>
        <translation>旧文件已保留为“{aside}”。请重新选择设置。</translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation>请重新选择设置。</translation>
    </message>
    <message>
        <source>Starting at login could not be changed.</source>
        <translation>无法更改登录时启动。</translation>
    </message>
    <message>
        <source>The system keeps it in “{path}”. See that you may write there, then try again.</source>
        <translation>系统将其保存在“{path}”中。请确认您可以写入该位置，然后重试。</translation>
    </message>
    <message>
        <source>See that you may write where the system keeps it, then try again.</source>
        <translation>请确认您可以写入系统保存它的位置，然后重试。</translation>
    </message>
    <message>
        <source>A newer version of this app has changed the settings.</source>
        <translation>本应用的较新版本更改了设置。</translation>
    </message>
    <message>
        <source>What this version knows of them is used. The file is kept as “{aside}” for the newer one.</source>
        <translation>将使用此版本所支持的部分。该文件已保留为“{aside}”，供较新版本使用。</translation>
    </message>
    <message>
        <source>What this version knows of them is used.</source>
        <translation>将使用此版本所支持的部分。</translation>
    </message>
    <message>
        <source>Your conversations are in use by another start of this app.</source>
        <translation>您的对话正被本应用的另一个实例使用。</translation>
    </message>
    <message>
        <source>Go on in its window, or close it and try again.</source>
        <translation>请在其窗口中继续，或将其关闭后重试。</translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of this app.</source>
        <translation>您的对话由本应用的较新版本保存。</translation>
    </message>
    <message>
        <source>They are untouched. Install the newest version; until then nothing you write here is kept.</source>
        <translation>它们未被改动。请安装最新版本；在此之前，您在这里写的内容都不会保存。</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>保存您对话的文件已损坏。</translation>
    </message>
    <message>
        <source>It is kept as “{aside}”. Go on with the newest copy, or begin with an empty file.</source>
        <translation>它已保留为“{aside}”。请使用最新的副本继续，或从空文件开始。</translation>
    </message>
    <message>
        <source>Start the app again to go on with the newest copy.</source>
        <translation>请重新启动应用，以使用最新的副本继续。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: “{path}” may not be written to.</source>
        <translation>无法保存您的对话：没有写入“{path}”的权限。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: their file may not be written to.</source>
        <translation>无法保存您的对话：没有写入其文件的权限。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check the permissions of the file and its folder, then try again.</source>
        <translation>您现在写的内容只会保留到关闭应用为止。请检查该文件及其文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk is full.</source>
        <translation>无法保存您的对话：磁盘已满。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again: {needed} are needed, {available} are free.</source>
        <translation>您现在写的内容只会保留到关闭应用为止。请释放一些空间，然后重试：需要 {needed}，可用 {available}。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again.</source>
        <translation>您现在写的内容只会保留到关闭应用为止。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: another program holds their file.</source>
        <translation>无法保存您的对话：其他程序正占用其文件。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Close the other program, perhaps a backup or a virus scanner, then try again.</source>
        <translation>您现在写的内容只会保留到关闭应用为止。请关闭占用文件的程序（可能是备份或杀毒软件），然后重试。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk reports an error.</source>
        <translation>无法保存您的对话：磁盘报告了错误。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check that the disk is connected and healthy, then try again.</source>
        <translation>您现在写的内容只会保留到关闭应用为止。请检查磁盘是否已连接且状态正常，然后重试。</translation>
    </message>
    <message>
        <source>Your conversations cannot be read: the disk reports an error.</source>
        <translation>无法读取您的对话：磁盘报告了错误。</translation>
    </message>
    <message>
        <source>Their file was left as it is. Check that the disk is connected and healthy, then try again. If it is failing, copy your files to another one soon.</source>
        <translation>对话文件未被改动。请检查磁盘是否已连接且状况良好，然后重试。如果磁盘正在损坏，请尽快将文件复制到另一个磁盘。</translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <translation>无法写入“{path}”。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入该文件。</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions, or choose another place.</source>
        <translation>请检查磁盘空间和权限，或选择其他位置。</translation>
    </message>
    <message>
        <source>The conversation could not be printed.</source>
        <translation>无法打印对话。</translation>
    </message>
    <message>
        <source>Check the printer, then try again, or save the conversation as PDF.</source>
        <translation>请检查打印机后重试，或将对话另存为 PDF。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>无法连接到 {host}。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接到服务器。</translation>
    </message>
    <message>
        <source>Check the connection to the Internet, then try again.</source>
        <translation>请检查互联网连接，然后重试。</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe, so it was ended.</source>
        <translation>与 {host} 的连接不安全，因此已断开。</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended.</source>
        <translation>连接不安全，因此已断开。</translation>
    </message>
    <message>
        <source>Check this computer’s date and time, and whether a network sign-in page is in the way.</source>
        <translation>请检查这台电脑的日期和时间，以及是否被网络登录页面拦截。</translation>
    </message>
    <message>
        <source>{host} did not answer as expected.</source>
        <translation>{host} 的响应与预期不符。</translation>
    </message>
    <message>
        <source>The server did not answer as expected.</source>
        <translation>服务器的响应与预期不符。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Nothing was connected to, because it could not be written down.</source>
        <translation>由于无法记录连接，因此未建立任何连接。</translation>
    </message>
    <message>
        <source>Connections are listed in {path}. Check the room on the disk and the permissions.</source>
        <translation>连接记录在 {path} 中。请检查磁盘空间和权限。</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions of the data folder.</source>
        <translation>请检查磁盘空间和数据文件夹的权限。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation>无法读取“{path}”。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Nothing was imported. Check that it is there and that you may read it.</source>
        <translation>未导入任何内容。请确认它存在且您有读取权限。</translation>
    </message>
    <message>
        <source>“{path}” holds no conversations in a form that this app knows.</source>
        <translation>“{path}”中没有本应用所支持格式的对话。</translation>
    </message>
    <message>
        <source>The file holds no conversations in a form that this app knows.</source>
        <translation>该文件中没有本应用所支持格式的对话。</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose a JSON export of this app, the conversations.json of an OpenAI export, or Jan’s threads folder.</source>
        <translation>未导入任何内容。请选择本应用导出的 JSON、OpenAI 导出的 conversations.json，或 Jan 的 threads 文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation>“{path}”已损坏。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>该文件已损坏。</translation>
    </message>
    <message>
        <source>Nothing was imported. Export it again where it comes from, then try again.</source>
        <translation>未导入任何内容。请在来源处重新导出，然后重试。</translation>
    </message>
    <message>
        <source>“{path}” is too large to be imported.</source>
        <translation>“{path}”过大，无法导入。</translation>
    </message>
    <message>
        <source>This is too large to be imported.</source>
        <translation>内容过大，无法导入。</translation>
    </message>
    <message>
        <source>Nothing was imported. Export fewer conversations at once, then try again.</source>
        <translation>未导入任何内容。请减少每次导出的对话数量，然后重试。</translation>
    </message>
    <message>
        <source>“{path}” is a folder, which cannot be attached.</source>
        <translation>“{path}”是文件夹，无法附加。</translation>
    </message>
    <message>
        <source>A folder cannot be attached.</source>
        <translation>无法附加文件夹。</translation>
    </message>
    <message>
        <source>Attach the text files in it instead.</source>
        <translation>请改为附加其中的文本文件。</translation>
    </message>
    <message>
        <source>It was not attached. Check that it is there, that it is a file and that you may read it.</source>
        <translation>未附加。请确认它存在、是文件且您有读取权限。</translation>
    </message>
    <message>
        <source>“{path}” is too large to be attached: it has {actual}.</source>
        <translation>“{path}”过大，无法附加：其大小为 {actual}。</translation>
    </message>
    <message>
        <source>The text is too large to be attached.</source>
        <translation>文本过大，无法附加。</translation>
    </message>
    <message>
        <source>An attachment has at most {limit}, and most models see far less. Attach the part that matters.</source>
        <translation>附件最大为 {limit}，而大多数模型能看到的远少于此。请附加重要的部分。</translation>
    </message>
    <message>
        <source>Attach the part that matters.</source>
        <translation>请附加重要的部分。</translation>
    </message>
    <message>
        <source>“{path}” is not a text file that this app can read.</source>
        <translation>“{path}”不是本应用可读取的文本文件。</translation>
    </message>
    <message>
        <source>This is not a text file that this app can read.</source>
        <translation>这不是本应用可读取的文本文件。</translation>
    </message>
    <message>
        <source>It was not attached. Models read plain text: save a document as text in UTF-8, then attach that.</source>
        <translation>未附加。模型读取纯文本：请将文档另存为 UTF-8 文本，然后附加该文件。</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation>“{path}”为空。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>该文件为空。</translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation>未附加。</translation>
    </message>
    <message>
        <source>A message has at most {count} attachments.</source>
        <translation>一条消息最多可有 {count} 个附件。</translation>
    </message>
    <message>
        <source>A message cannot have so many attachments.</source>
        <translation>一条消息不能有这么多附件。</translation>
    </message>
    <message>
        <source>The rest was not attached. Send it with the next message.</source>
        <translation>其余的未附加。请随下一条消息发送。</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
</context>
<context>
    <name>QuickActionsEditor</name>
    <message>
        <source>The message that is sent; {text} stands for the text, {language} for your language.</source>
        <translation>将要发送的消息；{text} 代表文本，{language} 代表您的语言。</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>可对文本执行的操作</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>操作名称</translation>
    </message>
    <message>
        <source>Message of the action</source>
        <translation>操作的消息</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新操作</translation>
    </message>
</context>
<context>
    <name>QuickControl</name>
    <message>
        <source>There is no text to work on. Write it here, select it anywhere, or copy it.</source>
        <translation>没有可处理的文本。请在这里输入、在任意位置选中，或复制文本。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation>未选中文本。</translation>
    </message>
    <message>
        <source>Kept in your conversations.</source>
        <translation>已保留在您的对话中。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>打开 BitNet Desktop</translation>
    </message>
    <message>
        <source>Ask in the window</source>
        <translation>在窗口中提问</translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message>
        <source>Keys</source>
        <translation>全局快捷键</translation>
    </message>
    <message>
        <source>Open the quick prompt with keys</source>
        <translation>用全局快捷键打开快速提问</translation>
    </message>
    <message>
        <source>From anywhere, whatever program is in front.</source>
        <translation>无论哪个程序在前台，均可在任何位置使用。</translation>
    </message>
    <message>
        <source>Keys for the quick prompt</source>
        <translation>快速提问的全局快捷键</translation>
    </message>
    <message>
        <source>Press the button, then the keys.</source>
        <translation>请先按下按钮，再按下按键。</translation>
    </message>
    <message>
        <source>Free combinations</source>
        <translation>可用的组合键</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>桌面环境的快捷键</translation>
    </message>
    <message>
        <source>In the keyboard settings of the desktop, add a shortcut of your own with the command below; it opens the quick prompt, and starts the app if it does not run.</source>
        <translation>请在桌面环境的键盘设置中，用下面的命令添加自定义快捷键；它会打开快速提问，若应用未运行则会启动应用。</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>While it is open</source>
        <translation>打开期间</translation>
    </message>
    <message>
        <source>Stay open after a click elsewhere</source>
        <translation>点击其他位置后保持打开</translation>
    </message>
    <message>
        <source>Otherwise it goes away by itself; Esc always hides it.</source>
        <translation>否则会自动隐藏；按 Esc 始终可将其隐藏。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>可对文本执行的操作</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>使用 {keys}</translation>
    </message>
    <message>
        <source>They are off.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>{keys} opens the quick prompt.</source>
        <translation>按 {keys} 打开快速提问。</translation>
    </message>
    <message>
        <source>{keys} belongs to another program. Choose others.</source>
        <translation>{keys} 已被其他程序占用。请选择其他按键。</translation>
    </message>
    <message>
        <source>These keys cannot be used everywhere. Choose others, with Ctrl, Alt or Meta.</source>
        <translation>这些按键无法在所有位置使用。请选择含 Ctrl、Alt 或 Meta 的其他按键。</translation>
    </message>
    <message>
        <source>The desktop is asked for them, and may ask you.</source>
        <translation>将向桌面环境申请快捷键，它可能会询问您。</translation>
    </message>
    <message>
        <source>The desktop has given none. Keys can be given to this app in its settings.</source>
        <translation>桌面环境未分配快捷键。可在其设置中为本应用分配。</translation>
    </message>
    <message>
        <source>This desktop lets no app have keys of its own, but you can give it some.</source>
        <translation>此桌面环境不允许应用自行注册快捷键，但您可以手动为其分配。</translation>
    </message>
</context>
<context>
    <name>QuickPrompt</name>
    <message>
        <source>Quick prompt</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>随便问点什么</translation>
    </message>
    <message>
        <source>{stop} stops · {hide} hides</source>
        <translation>{stop}：停止 · {hide}：隐藏</translation>
    </message>
    <message>
        <source>{actions} work on a text · {ask} asks · {hide} hides</source>
        <translation>{actions}：处理文本 · {ask}：提问 · {hide}：隐藏</translation>
    </message>
    <message>
        <source>{ask} asks · {line} new line · {hide} hides</source>
        <translation>{ask}：提问 · {line}：换行 · {hide}：隐藏</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Open in the window</source>
        <translation>在窗口中打开</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation>对回答的操作</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新问题</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>How a reply appears</source>
        <translation>回复的显示方式</translation>
    </message>
    <message>
        <source>Full: when it is complete. Live: as it comes. Typing: character by character.</source>
        <translation>完整：生成完毕后显示。实时：边生成边显示。打字：逐字显示。</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>打字</translation>
    </message>
    <message>
        <source>Delay between characters</source>
        <translation>字符之间的延迟</translation>
    </message>
    <message>
        <source>For Typing; 0 shows everything at once.</source>
        <translation>用于“打字”；0 表示一次性全部显示。</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} 毫秒</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即显示</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Reading… {percent}%</source>
        <translation>正在读取… {percent}%</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Writing… {tokens}</source>
        <translation>正在生成… {tokens}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>正在等待模型…</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation>上下文已满</translation>
    </message>
    <message>
        <source>the model said nothing</source>
        <translation>模型没有输出内容</translation>
    </message>
    <message>
        <source>cut at the limit</source>
        <translation>已达上限而截断</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>ReplyNotices</name>
    <message>
        <source>A reply is finished</source>
        <translation>回复已完成</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>其中没有文本。</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message>
        <source>Search in all conversations</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>The newest {count} hits</source>
        <translation>最新的 {count} 个结果</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 个结果</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} 个结果</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Finds messages with all the words · “a phrase” in quotation marks · the last word may be unfinished</source>
        <translation>查找包含所有词的消息 · “短语”用引号括起 · 最后一个词可以不完整</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {name}</source>
        <translation>重置 {name}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>默认：{value}</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>重置为 {value}</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>New conversations</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Models and folders</source>
        <translation>模型与文件夹</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>找到的设置：{count}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
</context>
<context>
    <name>ShelfNotices</name>
    <message>
        <source>You can read, search and export them.</source>
        <translation>您可以阅读、搜索和导出它们。</translation>
    </message>
    <message>
        <source>Until then the app goes on without your conversations; what you write now stays until you close it.</source>
        <translation>在此之前，应用会在没有您以往对话的情况下继续运行；您现在写的内容只会保留到关闭应用为止。</translation>
    </message>
    <message>
        <source>It was set aside. Go on with a copy, or begin with an empty file.</source>
        <translation>该文件已移到一旁。请使用副本继续，或从空文件开始。</translation>
    </message>
    <message>
        <source>It was set aside, and there is no copy of it. You can begin with an empty file.</source>
        <translation>该文件已移到一旁，且没有副本。您可以从空文件开始。</translation>
    </message>
    <message>
        <source>It could not be set aside. Check the permissions of its folder, then try again.</source>
        <translation>无法将该文件移到一旁。请检查其文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>从空文件开始</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}</source>
        <translation>使用 {moment} 的副本继续</translation>
    </message>
    <message>
        <source>Export what is on the screen…</source>
        <translation>导出屏幕上的内容…</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Export what you need, then start the app again: it will offer a copy.</source>
        <translation>您现在写的内容只会保留到关闭应用为止。请导出所需内容，然后重新启动应用：届时会提供副本。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year} 年{month}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Deleted {count} conversations</source>
        <translation>已删除 {count} 个对话</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>已删除“{title}”</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>文件夹名称</translation>
    </message>
    <message>
        <source>No conversations yet. What you write is kept here, on this computer.</source>
        <translation>还没有对话。您写的内容会保存在这台电脑上。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>取消置顶(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>置顶(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>移动到(&amp;M)</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation>新建文件夹(&amp;N)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>&amp;Delete folder, keep conversations</source>
        <translation>删除文件夹，保留对话(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;conversation</source>
        <translation>新建对话(&amp;C)</translation>
    </message>
    <message>
        <source>Folder without a name</source>
        <translation>未命名文件夹</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Replying</source>
        <translation>正在回复</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The model of this conversation is loaded when you write</source>
        <translation>此对话的模型会在您撰写时加载</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Looking at the model</source>
        <translation>正在检查模型</translation>
    </message>
    <message>
        <source>Optimising the model for this computer, once: {percent}%</source>
        <translation>正在针对这台电脑优化模型（仅一次）：{percent}%</translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <translation>正在读取对话</translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Reset the system prompt</source>
        <translation>重置系统提示词</translation>
    </message>
    <message>
        <source>What the model is told before everything else; a few plain sentences work best.</source>
        <translation>在其他内容之前告诉模型的话；几句简明的话效果最佳。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>JSON, complete, to be imported again (*.json)</source>
        <translation>JSON，完整，可重新导入 (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>“{name}” was saved.</source>
        <translation>已保存“{name}”。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>此对话已不存在。</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>未导出任何内容。</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Conversations, of this app or of OpenAI (*.json *.zip)</source>
        <translation>对话，来自本应用或 OpenAI (*.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import from Jan: choose its folder “threads”</source>
        <translation>从 Jan 导入：选择其“threads”文件夹</translation>
    </message>
    <message>
        <source>Importing conversations… {percent}%</source>
        <translation>正在导入对话… {percent}%</translation>
    </message>
    <message>
        <source>1 conversation was imported.</source>
        <translation>已导入 1 个对话。</translation>
    </message>
    <message>
        <source>{count} conversations were imported.</source>
        <translation>已导入 {count} 个对话。</translation>
    </message>
    <message>
        <source>No conversation was imported.</source>
        <translation>未导入任何对话。</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>已略过：{reason}</translation>
    </message>
    <message>
        <source>{count} files were left out.</source>
        <translation>已略过 {count} 个文件。</translation>
    </message>
    <message>
        <source>There are none in the file.</source>
        <translation>文件中没有对话。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>正在写入“{name}”…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>You can go on meanwhile. They are shown when all of them are there.</source>
        <translation>在此期间您可以继续操作。全部就绪后会显示它们。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>打开 BitNet Desktop</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>快速提问</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>打开 GGUF 文件…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause, and free the memory</source>
        <translation>暂停并释放内存</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This app cannot look for a new version</source>
        <translation>本应用无法检查新版本</translation>
    </message>
    <message>
        <source>It was built without a place to ask and without a key to check the answer with. You have version {version}. Look where you got it from.</source>
        <translation>构建时未包含查询地址和用于验证响应的密钥。您的版本为 {version}。请到获取本应用的地方查看。</translation>
    </message>
    <message>
        <source>Look for a new version?</source>
        <translation>要检查新版本吗？</translation>
    </message>
    <message>
        <source>This asks {host} once for a small signed file. Nothing about you or this computer is sent but what every connection tells: its network address. You have version {version}.</source>
        <translation>将向 {host} 请求一次小型签名文件。除了任何连接都会透露的网络地址外，不会发送有关您或这台电脑的任何信息。您的版本为 {version}。</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation>正在检查新版本…</translation>
    </message>
    <message>
        <source>Asking {host}.</source>
        <translation>正在查询 {host}。</translation>
    </message>
    <message>
        <source>You have the newest version</source>
        <translation>您使用的是最新版本</translation>
    </message>
    <message>
        <source>It is {version}. Asked at {time}.</source>
        <translation>版本为 {version}。查询时间：{time}。</translation>
    </message>
    <message>
        <source>Version {version} is there</source>
        <translation>版本 {version} 现已推出</translation>
    </message>
    <message>
        <source>It is of {day}; you have {version}. It is not installed by itself.</source>
        <translation>发布于 {day}；您的版本为 {version}。它不会自动安装。</translation>
    </message>
    <message>
        <source>The answer is not genuine</source>
        <translation>响应不可信</translation>
    </message>
    <message>
        <source>It is not signed as it should be, or it is out of date, so nothing in it is shown. Somebody may have changed it on its way. Try again in another network.</source>
        <translation>其签名不正确或已过期，因此不显示其中的任何内容。它可能在传输途中被人改动。请在其他网络中重试。</translation>
    </message>
    <message>
        <source>Show its page…</source>
        <translation>显示其页面…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>移除 (Delete)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}，{size}</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>按 Delete 键移除</translation>
    </message>
</context>
</TS>
