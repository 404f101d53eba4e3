<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BitNet Desktop</source>
        <translation>BitNet Desktopについて</translation>
    </message>
    <message>
        <source>Parts of the app</source>
        <translation>アプリの構成要素</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>BitNet Desktop {version}</source>
        <translation>BitNet Desktop {version}</translation>
    </message>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer. Models are run by llama-cli of ik_llama.cpp. Free software under the MIT licence.</source>
        <translation>BitNetなどのGGUFモデルとお使いのコンピューター上で会話できます。モデルはik_llama.cppのllama-cliで実行されます。MITライセンスの自由ソフトウェアです。</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>ライセンス：{name}</translation>
    </message>
    <message>
        <source>The text is missing: {path}</source>
        <translation>テキストが見つかりません：{path}</translation>
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
        <translation>コピー</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, and the parts that are inside with theirs.</source>
        <translation>MITライセンスの自由ソフトウェアです。含まれる構成要素にはそれぞれのライセンスが適用されます。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>Asked for only when you want it; until then nothing is connected to.</source>
        <translation>ご希望のときにだけ確認します。それまではどこにも接続しません。</translation>
    </message>
    <message>
        <source>Look for one…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The settings file.</source>
        <translation>設定ファイルです。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Conversations, and daily copies of them.</source>
        <translation>会話と、毎日作成されるそのコピーです。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Models that this app has fetched or optimised.</source>
        <translation>このアプリが取得または最適化したモデルです。</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation>作り直せるデータです。</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Troubles of the app; nothing that you or a model said.</source>
        <translation>アプリの不具合の記録です。あなたやモデルの発言は含まれません。</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>What to do with a text</source>
        <translation>テキストに対する操作</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>Add the clipboard</source>
        <translation>クリップボードの内容を追加</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択範囲</translation>
    </message>
    <message>
        <source>Add what is selected in any window</source>
        <translation>任意のウィンドウで選択中のテキストを追加</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>With other settings…</source>
        <translation>別の設定で…</translation>
    </message>
    <message>
        <source>Answer again with</source>
        <translation>次の設定でもう一度回答</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Another version of BitNet Desktop is running. End it, then start this one again.</source>
        <translation>別のバージョンの BitNet Desktop が動作しています。終了してから、こちらをもう一度起動してください。</translation>
    </message>
    <message>
        <source>BitNet Desktop is running already, but it does not answer. End it, then start it again.</source>
        <translation>BitNet Desktopはすでに実行中ですが、応答しません。終了してから、もう一度起動してください。</translation>
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
        <translation>ライトまたはダーク。ハイコントラストはシステムに従います。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Size of the conversation</source>
        <translation>会話の文字サイズ</translation>
    </message>
    <message>
        <source>The rest follows the size of text that is set in the system.</source>
        <translation>その他の部分は、システムで設定された文字サイズに従います。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Of menus and messages; a model answers in the language it is asked in.</source>
        <translation>メニューとメッセージの言語です。モデルは質問と同じ言語で答えます。</translation>
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
        <translation>このデスクトップ環境にはトレイがありません。</translation>
    </message>
    <message>
        <source>So closing the window quits the app, and the quick prompt works while the window is open.</source>
        <translation>そのため、ウィンドウを閉じるとアプリが終了します。クイックプロンプトは、ウィンドウが開いている間だけ使えます。</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>{keys}を使用</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>The keys for the quick prompt belong to another program: {keys}</source>
        <translation>クイックプロンプトのグローバルショートカットは、別のプログラムが使用しています：{keys}</translation>
    </message>
    <message>
        <source>Choose others; they can be changed in the settings.</source>
        <translation>別のキーを選んでください。設定で変更できます。</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>about {count} tokens</source>
        <translation>約{count}トークン</translation>
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
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Keep BitNet Desktop in the tray?</source>
        <translation>BitNet Desktopをトレイに残しますか？</translation>
    </message>
    <message>
        <source>In the tray it answers the quick prompt at once, and a reply goes on. Quitting frees its memory; “Quit” in the File menu always does that.</source>
        <translation>トレイに残すと、クイックプロンプトにすぐに応答でき、返答の生成も続きます。終了するとメモリが解放されます。「ファイル」メニューの「終了」では、いつでも終了できます。</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>トレイに残す</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Do the same every time. It can be changed in the settings.</source>
        <translation>次回からも同じようにする（設定で変更できます）。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Chat with BitNet and other GGUF models on your own computer.</source>
        <translation>お使いのコンピューター上で、BitNetなどのGGUFモデルと会話します。</translation>
    </message>
    <message>
        <source>Without a command the window opens, or comes to the front. Commands: quick (the quick prompt), ask (a conversation in the terminal), doctor (what is here, and what is wrong). For a command&apos;s options: bitnet-desktop COMMAND --help</source>
        <translation>コマンドを指定しないと、ウィンドウが開くか、前面に表示されます。コマンド：quick（クイックプロンプト）、ask（ターミナルでの会話）、doctor（環境と問題点の表示）。各コマンドのオプション：bitnet-desktop COMMAND --help</translation>
    </message>
    <message>
        <source>a GGUF file to open, or text files to attach</source>
        <translation>開くGGUFファイル、または添付するテキストファイル</translation>
    </message>
    <message>
        <source>start in the tray, without the window</source>
        <translation>ウィンドウを表示せずにトレイで起動</translation>
    </message>
    <message>
        <source>try every part without a display, and tell as JSON what works</source>
        <translation>画面なしで各部分を検査し、動作するものをJSONで出力</translation>
    </message>
    <message>
        <source>the quick prompt</source>
        <translation>クイックプロンプト</translation>
    </message>
    <message>
        <source>a conversation in the terminal</source>
        <translation>ターミナルでの会話</translation>
    </message>
    <message>
        <source>what is here, and what is wrong</source>
        <translation>環境と問題点の表示</translation>
    </message>
    <message>
        <source>as one JSON object</source>
        <translation>1つのJSONオブジェクトとして出力</translation>
    </message>
    <message>
        <source>the GGUF file to use</source>
        <translation>使用するGGUFファイル</translation>
    </message>
    <message>
        <source>llama-cli, or a folder that holds it</source>
        <translation>llama-cli、またはそれを含むフォルダー</translation>
    </message>
    <message>
        <source>a message; each is one turn of the conversation; - reads standard input</source>
        <translation>メッセージ。1つが会話の1ターンになる。「-」は標準入力から読み込む</translation>
    </message>
    <message>
        <source>ask in a new conversation of the window; of the other options only --model and --engine count</source>
        <translation>ウィンドウの新しい会話で質問する。他のオプションのうち有効なのは--modelと--engineのみ</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>typing: milliseconds per character, 0 to 100</source>
        <translation>タイピング表示：1文字あたりのミリ秒、0～100</translation>
    </message>
    <message>
        <source>end each reply after N tokens</source>
        <translation>各返答をNトークンで打ち切る</translation>
    </message>
    <message>
        <source>how free the choice of words is, 0 (not at all) to 5</source>
        <translation>言葉の選び方の自由度、0（なし）～5</translation>
    </message>
    <message>
        <source>the same words again</source>
        <translation>同じ言葉をもう一度出力</translation>
    </message>
    <message>
        <source>the size of the context in tokens</source>
        <translation>コンテキストのサイズ（トークン数）</translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation>1行に1つのJSONオブジェクトを出力</translation>
    </message>
    <message>
        <source>{text} is not a number from {least} to {most}</source>
        <translation>{text}は{least}～{most}の数値ではありません</translation>
    </message>
    <message>
        <source>There must be from 1 to {most} messages.</source>
        <translation>メッセージは1～{most}件で指定してください。</translation>
    </message>
    <message>
        <source>That is too long to be asked so: open the window and attach it as a file.</source>
        <translation>この方法で質問するには長すぎます。ウィンドウを開き、ファイルとして添付してください。</translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation>添付できるファイルは{most}個までです。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>すべてのコマンド</translation>
    </message>
    <message>
        <source>{command}, {keys}</source>
        <translation>{command}、{keys}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>何も見つかりませんでした</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>何をしますか？</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>新しい会話(&amp;N)</translation>
    </message>
    <message>
        <source>Quic&amp;k prompt</source>
        <translation>クイックプロンプト(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Open a GGUF file…</source>
        <translation>GGUFファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose an en&amp;gine…</source>
        <translation>エンジンを選択(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Import conversations…</source>
        <translation>会話をインポート(&amp;I)…</translation>
    </message>
    <message>
        <source>Import Jan’s &amp;threads folder…</source>
        <translation>Janのthreadsフォルダーをインポート(&amp;T)…</translation>
    </message>
    <message>
        <source>E&amp;xport this conversation…</source>
        <translation>この会話をエクスポート(&amp;X)…</translation>
    </message>
    <message>
        <source>Export &amp;all conversations…</source>
        <translation>すべての会話をエクスポート(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDFとして保存(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete e&amp;verything…</source>
        <translation>すべて削除(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the last &amp;reply</source>
        <translation>最後の返答をコピー(&amp;R)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select the w&amp;hole conversation</source>
        <translation>会話全体を選択(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find in the conversation</source>
        <translation>会話内を検索(&amp;F)</translation>
    </message>
    <message>
        <source>Search &amp;in all conversations</source>
        <translation>すべての会話を検索(&amp;I)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>前を検索(&amp;P)</translation>
    </message>
    <message>
        <source>Answ&amp;er again</source>
        <translation>もう一度回答(&amp;E)</translation>
    </message>
    <message>
        <source>Answer again wi&amp;th…</source>
        <translation>条件を変えてもう一度回答(&amp;T)…</translation>
    </message>
    <message>
        <source>Rename the con&amp;versation</source>
        <translation>会話の名前を変更(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Generation settings…</source>
        <translation>生成の設定(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation>メッセージを書く(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Side &amp;bar</source>
        <translation>サイドバー(&amp;B)</translation>
    </message>
    <message>
        <source>Replies: &amp;full, when complete</source>
        <translation>返答：一括（完成後に表示）(&amp;F)</translation>
    </message>
    <message>
        <source>Replies: l&amp;ive, as they come</source>
        <translation>返答：リアルタイム（生成しながら表示）(&amp;I)</translation>
    </message>
    <message>
        <source>Replies: &amp;typing, character by character</source>
        <translation>返答：タイピング（1文字ずつ表示）(&amp;T)</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>システムの配色(&amp;S)</translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation>ライトの配色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>ダークの配色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>拡大(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>縮小(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>標準のサイズ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Jump to latest</source>
        <translation>最新の位置へ移動(&amp;J)</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>全画面表示(&amp;C)</translation>
    </message>
    <message>
        <source>All &amp;commands</source>
        <translation>すべてのコマンド(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>Check for a new &amp;version…</source>
        <translation>新しいバージョンを確認(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;About BitNet Desktop</source>
        <translation>BitNet Desktopについて(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach text files</source>
        <translation>テキストファイルを添付</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>メッセージを書く</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation>Enterで送信、Shift+Enterで改行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
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
        <translation>ファイルをまだ読み込んでいます</translation>
    </message>
    <message>
        <source>You pasted a long text.</source>
        <translation>長いテキストが貼り付けられました。</translation>
    </message>
    <message>
        <source>Make it an attachment</source>
        <translation>添付ファイルにする</translation>
    </message>
    <message>
        <source>The long text became an attachment.</source>
        <translation>長いテキストは添付ファイルになりました。</translation>
    </message>
    <message>
        <source>Put it into the message</source>
        <translation>メッセージに入れる</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation>貼り付けたテキスト{number}</translation>
    </message>
</context>
<context>
    <name>ContextBar</name>
    <message>
        <source>Context: {use}</source>
        <translation>コンテキスト：{use}</translation>
    </message>
    <message>
        <source>Opens what fills it and what can be done</source>
        <translation>使用内訳とできる操作を表示します</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>モデルが記憶している内容</translation>
    </message>
    <message>
        <source>{used} + {draft} of {size} tokens</source>
        <translation>{used} + {draft} / {size}トークン</translation>
    </message>
    <message>
        <source>{used} + about {draft} of {size} tokens</source>
        <translation>{used} + 約{draft} / {size}トークン</translation>
    </message>
    <message>
        <source>{used} of {size} tokens</source>
        <translation>{used} / {size}トークン</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>約{tokens}</translation>
    </message>
    <message>
        <source>The model no longer sees one turn; it is grey in the conversation.</source>
        <translation>1つのターンがモデルから見えなくなりました。会話ではグレーで表示されます。</translation>
    </message>
    <message>
        <source>The model no longer sees {count} turns; they are grey in the conversation.</source>
        <translation>{count}個のターンがモデルから見えなくなりました。会話ではグレーで表示されます。</translation>
    </message>
    <message>
        <source>Your message does not fit: it has {draft}, and {free} are free. When you send it, you choose what to do.</source>
        <translation>メッセージが収まりません。長さは{draft}ですが、空きは{free}です。送信時に対処方法を選べます。</translation>
    </message>
    <message>
        <source>Nearly full: when a message does not fit any more, you are asked what to leave out.</source>
        <translation>ほぼ満杯です。メッセージが収まらなくなると、何を省くかを確認します。</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>Context used</source>
        <translation>使用中のコンテキスト</translation>
    </message>
</context>
<context>
    <name>ContextPopup</name>
    <message>
        <source>The context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>What the model keeps in mind</source>
        <translation>モデルが記憶している内容</translation>
    </message>
    <message>
        <source>The context holds everything that the model sees. A token is a word or a part of one. Nothing is left out unless you say so.</source>
        <translation>コンテキストには、モデルに見えているすべての内容が入っています。トークンとは、単語またはその一部です。あなたの指示なしに省かれることはありません。</translation>
    </message>
    <message>
        <source>A message that must stay can be pinned: choose “Keep in the model’s sight” in its menu.</source>
        <translation>必ず残したいメッセージは固定できます。そのメニューで「モデルに常に見せる」を選んでください。</translation>
    </message>
    <message>
        <source>A larger context is not possible with this model and memory.</source>
        <translation>このモデルとメモリでは、コンテキストをこれ以上大きくできません。</translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation>最も古いターンを省く</translation>
    </message>
    <message>
        <source>Larger context</source>
        <translation>コンテキストを拡大</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>Earlier turns</source>
        <translation>以前のターン</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>入力中の内容</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空き</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Folder without a name</source>
        <translation>名前のないフォルダー</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Section {name}</source>
        <translation>セクション{name}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Folder {name}, {state}, conversations: {count}</source>
        <translation>フォルダー{name}、{state}、会話：{count}件</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>表示中</translation>
    </message>
    <message>
        <source>a reply is being written</source>
        <translation>返答を生成中</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Side bar</source>
        <translation>サイドバー</translation>
    </message>
    <message>
        <source>Settings of this conversation</source>
        <translation>この会話の設定</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>DeleteAllDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>すべての会話を削除しますか？</translation>
    </message>
    <message>
        <source>All conversations and folders are deleted for good, with their drafts and attached files. So are the copies that this app has made of them, and files that were set aside because they were damaged.</source>
        <translation>すべての会話とフォルダーが、下書きや添付ファイルとともに完全に削除されます。このアプリが作成したコピーと、破損のため退避されたファイルも削除されます。</translation>
    </message>
    <message>
        <source>Models, settings, and the files that you have exported stay. There is no undo.</source>
        <translation>モデル、設定、およびエクスポートしたファイルは残ります。元に戻すことはできません。</translation>
    </message>
    <message>
        <source>Delete everything for good</source>
        <translation>すべて完全に削除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete your conversation?</source>
        <translation>会話を削除しますか？</translation>
    </message>
    <message>
        <source>Delete all {count} conversations?</source>
        <translation>{count}件の会話をすべて削除しますか？</translation>
    </message>
    <message>
        <source>Not everything could be deleted. {reason}</source>
        <translation>一部を削除できませんでした。{reason}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>削除中…</translation>
    </message>
</context>
<context>
    <name>DisplayModeChoice</name>
    <message>
        <source>How a reply appears</source>
        <translation>返答の表示方法</translation>
    </message>
    <message>
        <source>Delay between characters in milliseconds</source>
        <translation>文字間の遅延（ミリ秒）</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>一括</translation>
    </message>
    <message>
        <source>Show a reply when it is complete</source>
        <translation>返答が完成してから表示</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>リアルタイム</translation>
    </message>
    <message>
        <source>Show a reply as it comes</source>
        <translation>返答を生成しながら表示</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>タイピング</translation>
    </message>
    <message>
        <source>Show a reply character by character</source>
        <translation>返答を1文字ずつ表示</translation>
    </message>
    <message>
        <source>{delay} ms between characters</source>
        <translation>文字間{delay}ミリ秒</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>すぐに表示</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>{total}中{free}が空き</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Also here</source>
        <translation>その他に見つかったもの</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>問題はありません。</translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Editing a message. The earlier wording is kept beside it.</source>
        <translation>メッセージを編集しています。以前の文面も残ります。</translation>
    </message>
    <message>
        <source>Do not edit</source>
        <translation>編集をやめる</translation>
    </message>
    <message>
        <source>Do not edit (Esc)</source>
        <translation>編集をやめる (Esc)</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUFファイルを開く…</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>何を知りたいですか？</translation>
    </message>
    <message>
        <source>The model runs on this computer. Nothing that you write leaves it.</source>
        <translation>モデルはこのコンピューター上で動作します。入力した内容が外部に出ることはありません。</translation>
    </message>
    <message>
        <source>Open one to begin: a file on your disk that ends in .gguf. You can also drop it here.</source>
        <translation>モデルを開いて始めましょう。ディスク上の.ggufで終わるファイルです。ここにドロップすることもできます。</translation>
    </message>
    <message>
        <source>{model} is ready.</source>
        <translation>{model}の準備ができました。</translation>
    </message>
    <message>
        <source>{model} is loading; you can write already.</source>
        <translation>{model}を読み込んでいます。もう入力できます。</translation>
    </message>
    <message>
        <source>{model} could not be loaded.</source>
        <translation>{model}を読み込めませんでした。</translation>
    </message>
    <message>
        <source>{model}: {state}.</source>
        <translation>{model}：{state}。</translation>
    </message>
    <message>
        <source>Why is the sky blue?</source>
        <translation>空はなぜ青いのですか？</translation>
    </message>
    <message>
        <source>Write a short poem about the sea in winter.</source>
        <translation>冬の海についての短い詩を書いてください。</translation>
    </message>
    <message>
        <source>Give me three ideas for a dinner with potatoes.</source>
        <translation>じゃがいもを使った夕食の案を3つ出してください。</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>An engine is a llama-cli of the llama.cpp family. The app’s own is the fastest for BitNet; others may know models that it does not.</source>
        <translation>エンジンは、llama.cpp系のllama-cliです。BitNetにはアプリ付属のエンジンが最速ですが、他のエンジンはそれが対応しないモデルに対応していることがあります。</translation>
    </message>
    <message>
        <source>Engine in use</source>
        <translation>使用中のエンジン</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>別のエンジンを選択…</translation>
    </message>
    <message>
        <source>Use the first found</source>
        <translation>最初に見つかったものを使用</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>このコンピューターで見つかったもの</translation>
    </message>
    <message>
        <source>Looking for engines…</source>
        <translation>エンジンを検索中…</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>What the processor can do</source>
        <translation>プロセッサーの対応機能</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Choose an engine: the program llama-cli</source>
        <translation>エンジンを選択：プログラムllama-cli</translation>
    </message>
    <message>
        <source>The first that is found: the app’s own, then those of the system.</source>
        <translation>最初に見つかったもの：アプリ付属、次にシステムのもの。</translation>
    </message>
    <message>
        <source>No engine was found.</source>
        <translation>エンジンが見つかりませんでした。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
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
        <translation>このアプリ用、ik_llama.cpp系。</translation>
    </message>
    <message>
        <source>A newer llama-cli of llama.cpp.</source>
        <translation>llama.cppの新しいllama-cli。</translation>
    </message>
    <message>
        <source>A classic llama-cli.</source>
        <translation>従来のllama-cli。</translation>
    </message>
    <message>
        <source>What it can load shows when a model is opened.</source>
        <translation>読み込めるモデルは、モデルを開くときに分かります。</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, BitNet among them.</source>
        <translation>BitNetを含む{count}種類のモデルを読み込めます。</translation>
    </message>
    <message>
        <source>Loads {count} kinds of models, but not BitNet.</source>
        <translation>{count}種類のモデルを読み込めますが、BitNetには対応していません。</translation>
    </message>
    <message>
        <source>The system does not tell.</source>
        <translation>システムから情報を取得できません。</translation>
    </message>
    <message>
        <source>Nothing that engines ask for.</source>
        <translation>エンジンが必要とする機能はありません。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>1 token</source>
        <translation>1トークン</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count}トークン</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}分{seconds}秒</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number}トークン/秒</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>この会話内を検索</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>前の結果 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>次の結果 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>結果なし</translation>
    </message>
</context>
<context>
    <name>FitQuestion</name>
    <message>
        <source>Larger context: {tokens}</source>
        <translation>コンテキストを拡大：{tokens}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Your message does not fit into the context.</source>
        <translation>メッセージがコンテキストに収まりません。</translation>
    </message>
    <message>
        <source>It has {message}; of the context’s {size}, {free} are free.</source>
        <translation>メッセージは{message}で、コンテキスト{size}のうち空きは{free}です。</translation>
    </message>
    <message>
        <source>It has about {message}; of the context’s {size}, {free} are free.</source>
        <translation>メッセージは約{message}で、コンテキスト{size}のうち空きは{free}です。</translation>
    </message>
    <message>
        <source>The reply needs some room as well, about {room}.</source>
        <translation>返答にも約{room}の余裕が必要です。</translation>
    </message>
    <message>
        <source>Choose what to do; your message stays in the field until then. What is left out stays in the conversation, grey, and can be read.</source>
        <translation>対処方法を選んでください。それまでメッセージは入力欄に残ります。省いた部分は会話にグレーで残り、読むことができます。</translation>
    </message>
    <message>
        <source>Shorten it, or choose what to do; it stays in the field until then.</source>
        <translation>メッセージを短くするか、対処方法を選んでください。それまで入力欄に残ります。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts; it stays in the field.</source>
        <translation>メッセージを短くするか、分けて送信してください。入力欄に残ります。</translation>
    </message>
    <message>
        <source>Leave out the oldest turn</source>
        <translation>最も古いターンを省く</translation>
    </message>
    <message>
        <source>Leave out the {count} oldest turns</source>
        <translation>最も古い{count}個のターンを省く</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返答</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start and close</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>The app waits out of sight, without a model, until it is called.</source>
        <translation>呼び出されるまで、モデルを読み込まずにバックグラウンドで待機します。</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>ウィンドウを閉じたとき</translation>
    </message>
    <message>
        <source>In the tray the app can be called at any time, and a reply goes on.</source>
        <translation>トレイにあると、アプリをいつでも呼び出せ、返答の生成も続きます。</translation>
    </message>
    <message>
        <source>Ask the first time</source>
        <translation>初回に確認</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>トレイに残す</translation>
    </message>
    <message>
        <source>Quit the app</source>
        <translation>アプリを終了</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell when a long reply is finished</source>
        <translation>長い返答が完了したら通知</translation>
    </message>
    <message>
        <source>Only while its window cannot be seen; shows the first line of the reply.</source>
        <translation>ウィンドウが見えないときだけ通知し、返答の最初の行を表示します。</translation>
    </message>
    <message>
        <source>A reply is long after</source>
        <translation>長い返答とみなす時間</translation>
    </message>
    <message>
        <source>Counted from sending the message.</source>
        <translation>メッセージの送信から数えます。</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window ends the app.</source>
        <translation>このデスクトップ環境にはトレイがないため、ウィンドウを閉じるとアプリが終了します。</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}秒</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number}分</translation>
    </message>
</context>
<context>
    <name>Generation</name>
    <message>
        <source>How exactly the context is kept: half and a quarter of the memory cost some quality, so Full makes sense unless memory is short.</source>
        <translation>コンテキストを保持する精度です。メモリを半分や4分の1にすると品質がやや落ちるため、メモリが不足していなければ「フル」が適切です。</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest, more is livelier; {least} to {most} makes sense.</source>
        <translation>言葉を選ぶ自由度です。0では常に最も確率の高いものを選び、大きいほど多彩になります。{least}～{most}が目安です。</translation>
    </message>
    <message>
        <source>How many of the likeliest tokens are in the draw, 0 for all of them; {least} to {most} makes sense.</source>
        <translation>抽選の対象にする、確率の高いトークンの数です。0ではすべてが対象です。{least}～{most}が目安です。</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together have this probability are in the draw; {least} to {most} makes sense.</source>
        <translation>確率の高い順に、合計がこの値になるまでのトークンだけを抽選の対象にします。{least}～{most}が目安です。</translation>
    </message>
    <message>
        <source>Tokens with less than this share of the likeliest one’s probability are left out; {least} to {most} makes sense.</source>
        <translation>最も確率の高いトークンに対し、確率がこの割合に満たないトークンを除外します。{least}～{most}が目安です。</translation>
    </message>
    <message>
        <source>Makes words that were just used less likely, 1 leaves them alone; {least} to {most} makes sense.</source>
        <translation>直前に使われた言葉を出にくくします。1では何もしません。{least}～{most}が目安です。</translation>
    </message>
    <message>
        <source>With the same seed, the same messages get the same reply again; every number is as good as another.</source>
        <translation>同じシードなら、同じメッセージに同じ返答が得られます。どの数値でも優劣はありません。</translation>
    </message>
    <message>
        <source>Ends a reply after so many tokens (a token is a word or a part of one); no limit, or up to {most}, makes sense.</source>
        <translation>このトークン数で返答を打ち切ります（トークンは単語またはその一部）。「制限なし」または{most}までが目安です。</translation>
    </message>
    <message>
        <source>How many tokens the model can keep in mind, which takes memory; Automatic, or {least} to {most}, makes sense.</source>
        <translation>モデルが記憶できるトークン数で、メモリを消費します。「自動」または{least}～{most}が目安です。</translation>
    </message>
    <message>
        <source>How many of the processor’s cores work at once; Automatic, or 1 to {most}, makes sense.</source>
        <translation>同時に使うプロセッサーのコア数です。「自動」または1～{most}が目安です。</translation>
    </message>
    <message>
        <source>Another each time</source>
        <translation>毎回変える</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Full (f16)</source>
        <translation>フル (f16)</translation>
    </message>
    <message>
        <source>Half (q8_0)</source>
        <translation>半分 (q8_0)</translation>
    </message>
    <message>
        <source>A quarter (q4_0)</source>
        <translation>4分の1 (q4_0)</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>創造的</translation>
    </message>
    <message>
        <source>Repeatable</source>
        <translation>再現可能</translation>
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
        <translation>繰り返しペナルティ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Reply limit</source>
        <translation>返答の上限</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>コンテキストサイズ</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>コンテキストの精度</translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source>Generation settings</source>
        <translation>生成の設定</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>今すぐ適用</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>もう一度回答</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>システムプロンプトなし</translation>
    </message>
    <message>
        <source>The model has to be loaded again for this. That is done when you close this window.</source>
        <translation>この変更にはモデルの再読み込みが必要です。このウィンドウを閉じると実行されます。</translation>
    </message>
    <message>
        <source>What the settings are for</source>
        <translation>設定の適用先</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>この会話</translation>
    </message>
    <message>
        <source>All new conversations</source>
        <translation>すべての新しい会話</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>変更するとモデルを再読み込みする項目</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>返答の生成方法</translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Open the quick prompt</source>
        <translation>クイックプロンプトを開く</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Jump to latest</source>
        <translation>最新の位置へ移動</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys…</source>
        <translation>キーを押してください…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>In the message</source>
        <translation>メッセージ内</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>Leave an edit</source>
        <translation>編集をやめる</translation>
    </message>
    <message>
        <source>In the conversation</source>
        <translation>会話内</translation>
    </message>
    <message>
        <source>The message before, the next one</source>
        <translation>前のメッセージ、次のメッセージ</translation>
    </message>
    <message>
        <source>Select; with Ctrl farther</source>
        <translation>選択（Ctrlでより広く）</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>スクロール</translation>
    </message>
    <message>
        <source>In the side bar</source>
        <translation>サイドバー内</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
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
        <translation>「{model}」で続けます。</translation>
    </message>
    <message>
        <source>“{model}”, the model of this conversation, is not where it was.</source>
        <translation>この会話のモデル「{model}」が元の場所にありません。</translation>
    </message>
    <message>
        <source>Choose one to go on with.</source>
        <translation>続けるモデルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選択</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>Open a link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Open this page of {site} in the browser?</source>
        <translation>{site}のこのページをブラウザーで開きますか？</translation>
    </message>
    <message>
        <source>Write to this address with the mail program?</source>
        <translation>このアドレス宛てにメールソフトで送信しますか？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Do not ask again for {site}</source>
        <translation>{site}については今後確認しない</translation>
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
        <translation>エンジンを選択：プログラムllama-cli</translation>
    </message>
    <message>
        <source>Something in the app went wrong.</source>
        <translation>アプリで問題が発生しました。</translation>
    </message>
    <message>
        <source>You can go on; what was said is kept. The details are in the log.</source>
        <translation>そのまま続けられます。会話の内容は保存されています。詳細はログにあります。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選択</translation>
    </message>
    <message>
        <source>Choose an engine</source>
        <translation>エンジンを選択</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>A message was deleted.</source>
        <translation>メッセージを削除しました。</translation>
    </message>
    <message>
        <source>{count} messages were deleted.</source>
        <translation>{count}件のメッセージを削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Put it into the field</source>
        <translation>入力欄に入れる</translation>
    </message>
    <message>
        <source>Your message was not sent.</source>
        <translation>メッセージは送信されませんでした。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Open link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>リンクのアドレスをコピー</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>選択範囲をコピー</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>メッセージを選択</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdownとしてコピー</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>前のバージョン</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>次のバージョン</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>もう一度回答</translation>
    </message>
    <message>
        <source>Answer again with…</source>
        <translation>条件を変えてもう一度回答…</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>返答の続きを生成</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>ここから続ける</translation>
    </message>
    <message>
        <source>Keep in the model’s sight</source>
        <translation>モデルに常に見せる</translation>
    </message>
    <message>
        <source>Need not stay in the model’s sight</source>
        <translation>モデルに常に見せるのをやめる</translation>
    </message>
    <message>
        <source>Delete, with all that follows</source>
        <translation>これ以降をすべて削除</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>思考中…</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>思考時間：{time}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Edited reply</source>
        <translation>編集した返答</translation>
    </message>
    <message>
        <source>{when} · stays in the model’s sight</source>
        <translation>{when} · モデルに常に見せる</translation>
    </message>
    <message>
        <source>{when} · the model does not see this any more</source>
        <translation>{when} · モデルからは見えません</translation>
    </message>
</context>
<context>
    <name>MessageRegion</name>
    <message>
        <source>Version {number}</source>
        <translation>バージョン{number}</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>行を折り返す</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Copy code: {language}</source>
        <translation>コードをコピー：{language}</translation>
    </message>
    <message>
        <source>Wrap lines: {language}</source>
        <translation>行を折り返す：{language}</translation>
    </message>
    <message>
        <source>Scroll to the side</source>
        <translation>横にスクロール</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Opens the list of models</source>
        <translation>モデルの一覧を開きます</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUFファイルを開く…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>モデルを開く</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUFモデル (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選択</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>モデル：{name}</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Looking for models…</source>
        <translation>モデルを検索中…</translation>
    </message>
    <message>
        <source>No models were found on this computer</source>
        <translation>このコンピューターにはモデルが見つかりませんでした</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Model at the next start</source>
        <translation>次回起動時のモデル</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Models are looked for here, and used where they lie.</source>
        <translation>ここでモデルを検索し、その場所のまま使用します。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>このモデルを使用</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>The app’s own folder</source>
        <translation>アプリのフォルダー</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Of another program</source>
        <translation>別のプログラムのもの</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>モデルのあるフォルダーを選択</translation>
    </message>
    <message>
        <source>None: the first model in the app’s own folder is used, if there is one.</source>
        <translation>なし：アプリのフォルダーにモデルがあれば、最初のものを使用します。</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>このコンピューターのモデル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>NewConversationsPage</name>
    <message>
        <source>These hold for every conversation that has none of its own. What is set for one conversation is in its own generation settings.</source>
        <translation>個別の設定がないすべての会話に適用されます。会話ごとの設定は、その会話の「生成の設定」にあります。</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>How replies are made</source>
        <translation>返答の生成方法</translation>
    </message>
    <message>
        <source>The model is loaded again for these</source>
        <translation>変更するとモデルを再読み込みする項目</translation>
    </message>
    <message>
        <source>No system prompt</source>
        <translation>システムプロンプトなし</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>詳細を隠す</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>{name}, slider</source>
        <translation>{name}、スライダー</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Reset “{setting}”</source>
        <translation>「{setting}」をリセット</translation>
    </message>
</context>
<context>
    <name>PasteOffer</name>
    <message>
        <source>Leave it as it is</source>
        <translation>そのままにする</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>プリセットのその他の操作</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>プリセットの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>A preset of the app has this name; choose another.</source>
        <translation>この名前はアプリのプリセットで使われています。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Another preset has this name; choose another.</source>
        <translation>この名前は別のプリセットで使われています。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There are too many presets; delete one first.</source>
        <translation>プリセットが多すぎます。先に1つ削除してください。</translation>
    </message>
    <message>
        <source>The preset was not saved: the system prompts of all presets are too long.</source>
        <translation>プリセットを保存できませんでした。すべてのプリセットのシステムプロンプトの合計が長すぎます。</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>「{name}」を削除しました。</translation>
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
        <translation>PDFとして保存</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>{page}ページ</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>アシスタント</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What you write stays on this computer: models run here, and nothing is reported to anybody. The app opens a connection only when you ask for one.</source>
        <translation>入力した内容はこのコンピューターに留まります。モデルはここで動作し、誰にも何も報告されません。アプリが接続するのは、あなたが求めたときだけです。</translation>
    </message>
    <message>
        <source>Connections that this app has made</source>
        <translation>このアプリが行った接続</translation>
    </message>
    <message>
        <source>Links in conversations</source>
        <translation>会話内のリンク</translation>
    </message>
    <message>
        <source>Sites that open without a question</source>
        <translation>確認せずに開くサイト</translation>
    </message>
    <message>
        <source>Ask again for all</source>
        <translation>すべて再び確認する</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>All conversations and all copies of them, for good. Models and settings stay.</source>
        <translation>すべての会話とそのコピーを完全に削除します。モデルと設定は残ります。</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>すべて削除…</translation>
    </message>
    <message>
        <source>The list of them cannot be read.</source>
        <translation>接続の一覧を読み込めません。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>接続なし</translation>
    </message>
    <message>
        <source>No connection was ever made from here.</source>
        <translation>ここから接続が行われたことはありません。</translation>
    </message>
    <message>
        <source>{count} earlier ones</source>
        <translation>以前の{count}件</translation>
    </message>
    <message>
        <source>Whether there is a new version</source>
        <translation>新しいバージョンの有無</translation>
    </message>
    <message>
        <source>None: before a link is opened, you are always asked.</source>
        <translation>なし：リンクを開く前に必ず確認します。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no engine at “{path}”.</source>
        <translation>「{path}」にエンジンがありません。</translation>
    </message>
    <message>
        <source>No engine was found on this computer.</source>
        <translation>このコンピューターにはエンジンが見つかりませんでした。</translation>
    </message>
    <message>
        <source>The engine is the program that runs the model, llama-cli. Install the app again, or name a folder that holds llama-cli with --engine.</source>
        <translation>エンジンは、モデルを実行するプログラムllama-cliです。アプリを再インストールするか、llama-cliを含むフォルダーを--engineで指定してください。</translation>
    </message>
    <message>
        <source>The engine “{path}” may not be run.</source>
        <translation>エンジン「{path}」の実行が許可されていません。</translation>
    </message>
    <message>
        <source>The engine may not be run.</source>
        <translation>エンジンの実行が許可されていません。</translation>
    </message>
    <message>
        <source>Give the file the permission to be executed, or choose another engine.</source>
        <translation>ファイルに実行権限を与えるか、別のエンジンを選んでください。</translation>
    </message>
    <message>
        <source>“{path}” is not a program for this computer.</source>
        <translation>「{path}」は、このコンピューター用のプログラムではありません。</translation>
    </message>
    <message>
        <source>The engine is not a program for this computer.</source>
        <translation>エンジンは、このコンピューター用のプログラムではありません。</translation>
    </message>
    <message>
        <source>It was made for another system or another kind of processor. Choose an engine that was made for this one.</source>
        <translation>別のシステムまたは別の種類のプロセッサー用に作られています。このコンピューター用のエンジンを選んでください。</translation>
    </message>
    <message>
        <source>This computer’s processor lacks {features}, which the engine needs.</source>
        <translation>エンジンに必要な{features}に、このコンピューターのプロセッサーが対応していません。</translation>
    </message>
    <message>
        <source>The engine uses instructions that this computer’s processor does not have.</source>
        <translation>エンジンが、このコンピューターのプロセッサーにない命令を使用しています。</translation>
    </message>
    <message>
        <source>Use an engine that was built for this processor, or another computer.</source>
        <translation>このプロセッサー用に作られたエンジンか、別のコンピューターを使用してください。</translation>
    </message>
    <message>
        <source>The engine “{path}” did not start.</source>
        <translation>エンジン「{path}」が起動しませんでした。</translation>
    </message>
    <message>
        <source>The engine did not start.</source>
        <translation>エンジンが起動しませんでした。</translation>
    </message>
    <message>
        <source>Something it needs is missing from this computer. Install the app again, or choose another engine.</source>
        <translation>必要なものがこのコンピューターにありません。アプリを再インストールするか、別のエンジンを選んでください。</translation>
    </message>
    <message>
        <source>The engine ended before it was done.</source>
        <translation>エンジンが途中で終了しました。</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again; if it happens again, choose another model.</source>
        <translation>会話は保存されています。再試行してください。繰り返し発生する場合は、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The engine crashed.</source>
        <translation>エンジンがクラッシュしました。</translation>
    </message>
    <message>
        <source>The engine has not answered for {seconds} seconds, so it was ended.</source>
        <translation>エンジンが{seconds}秒間応答しなかったため、終了しました。</translation>
    </message>
    <message>
        <source>The engine no longer answered, so it was ended.</source>
        <translation>エンジンが応答しなくなったため、終了しました。</translation>
    </message>
    <message>
        <source>Your conversation is kept. Try again.</source>
        <translation>会話は保存されています。再試行してください。</translation>
    </message>
    <message>
        <source>“{model}” gives meaningless text, so the reply was stopped.</source>
        <translation>「{model}」が意味をなさないテキストを出力したため、返答を停止しました。</translation>
    </message>
    <message>
        <source>The model gives meaningless text, so the reply was stopped.</source>
        <translation>モデルが意味をなさないテキストを出力したため、返答を停止しました。</translation>
    </message>
    <message>
        <source>Usually the model file does not suit this engine or this processor. Try again, or choose another model.</source>
        <translation>多くの場合、モデルファイルがこのエンジンまたはプロセッサーに合っていません。再試行するか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The engine “{path}” does not know an option that this app needs.</source>
        <translation>エンジン「{path}」は、このアプリに必要なオプションに対応していません。</translation>
    </message>
    <message>
        <source>The engine does not know an option that this app needs.</source>
        <translation>エンジンが、このアプリに必要なオプションに対応していません。</translation>
    </message>
    <message>
        <source>It is probably too old or too new. Choose another engine.</source>
        <translation>おそらく古すぎるか新しすぎます。別のエンジンを選んでください。</translation>
    </message>
    <message>
        <source>This model must be optimised before its first use, and the program for it is missing.</source>
        <translation>このモデルは初回使用前に最適化が必要ですが、そのためのプログラムがありません。</translation>
    </message>
    <message>
        <source>Use an engine that comes with llama-quantize, or choose another model.</source>
        <translation>llama-quantizeが付属するエンジンを使用するか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>“{path}” could not be optimised.</source>
        <translation>「{path}」を最適化できませんでした。</translation>
    </message>
    <message>
        <source>The model could not be optimised.</source>
        <translation>モデルを最適化できませんでした。</translation>
    </message>
    <message>
        <source>The original file is unchanged. Try again, or choose another model.</source>
        <translation>元のファイルは変更されていません。再試行するか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Optimising this model needs {needed} on the disk, and {available} are free.</source>
        <translation>このモデルの最適化には{needed}のディスク容量が必要ですが、空きは{available}です。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to optimise this model.</source>
        <translation>このモデルを最適化するためのディスク容量が足りません。</translation>
    </message>
    <message>
        <source>Free some room, then try again.</source>
        <translation>空き容量を増やしてから、再試行してください。</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>モデルが選択されていません。</translation>
    </message>
    <message>
        <source>Choose a model file: it has the ending .gguf.</source>
        <translation>モデルファイルを選んでください。拡張子は.ggufです。</translation>
    </message>
    <message>
        <source>The model file “{model}” is not there.</source>
        <translation>モデルファイル「{model}」がありません。</translation>
    </message>
    <message>
        <source>The model file is not there.</source>
        <translation>モデルファイルがありません。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted. Put it back, or choose another model.</source>
        <translation>移動または削除された可能性があります。元の場所に戻すか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The model file “{model}” cannot be read.</source>
        <translation>モデルファイル「{model}」を読み込めません。</translation>
    </message>
    <message>
        <source>The model file cannot be read.</source>
        <translation>モデルファイルを読み込めません。</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it, or choose another model.</source>
        <translation>ファイルであり、読み取りが許可されていることを確認するか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>“{model}” is not a GGUF file.</source>
        <translation>「{model}」はGGUFファイルではありません。</translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation>これはGGUFファイルではありません。</translation>
    </message>
    <message>
        <source>GGUF is the kind of model file that this app runs. Choose a file of that kind.</source>
        <translation>GGUFは、このアプリで実行できるモデルファイルの形式です。この形式のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The model file “{model}” is not complete: {actual} of {expected} are there.</source>
        <translation>モデルファイル「{model}」は不完全です。{expected}のうち{actual}しかありません。</translation>
    </message>
    <message>
        <source>The model file is not complete.</source>
        <translation>モデルファイルが不完全です。</translation>
    </message>
    <message>
        <source>The download probably broke off. Download it again, or choose another model.</source>
        <translation>ダウンロードが中断された可能性があります。もう一度ダウンロードするか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The model file “{model}” is damaged.</source>
        <translation>モデルファイル「{model}」が破損しています。</translation>
    </message>
    <message>
        <source>The model file is damaged.</source>
        <translation>モデルファイルが破損しています。</translation>
    </message>
    <message>
        <source>Download it again, or choose another model.</source>
        <translation>もう一度ダウンロードするか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The engine cannot run models of the kind “{architecture}”.</source>
        <translation>エンジンは、種類が「{architecture}」のモデルを実行できません。</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”: its weights are stored as {type}.</source>
        <translation>エンジンは「{model}」を実行できません。重みが{type}形式で保存されています。</translation>
    </message>
    <message>
        <source>The engine cannot run “{model}”.</source>
        <translation>エンジンは「{model}」を実行できません。</translation>
    </message>
    <message>
        <source>The engine cannot run this model.</source>
        <translation>エンジンはこのモデルを実行できません。</translation>
    </message>
    <message>
        <source>Choose another model, or an engine that knows this kind.</source>
        <translation>別のモデルか、この種類に対応したエンジンを選んでください。</translation>
    </message>
    <message>
        <source>“{model}” is not a model for conversations.</source>
        <translation>「{model}」は会話用のモデルではありません。</translation>
    </message>
    <message>
        <source>This is not a model for conversations.</source>
        <translation>これは会話用のモデルではありません。</translation>
    </message>
    <message>
        <source>Choose a chat or instruct model; their names often say so.</source>
        <translation>chatまたはinstructのモデルを選んでください。多くの場合、名前で分かります。</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how it is to be talked to.</source>
        <translation>「{model}」に、会話の形式を示す使用可能な情報がありません。</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how it is to be talked to.</source>
        <translation>モデルに、会話の形式を示す使用可能な情報がありません。</translation>
    </message>
    <message>
        <source>A plain form is used instead. If its replies are odd, choose a model with a chat template.</source>
        <translation>代わりに簡単な形式を使用します。返答がおかしい場合は、チャットテンプレートのあるモデルを選んでください。</translation>
    </message>
    <message>
        <source>The engine could not load “{model}”.</source>
        <translation>エンジンは「{model}」を読み込めませんでした。</translation>
    </message>
    <message>
        <source>The engine could not load the model.</source>
        <translation>エンジンはモデルを読み込めませんでした。</translation>
    </message>
    <message>
        <source>The file may be damaged or too new for this engine. Choose another model.</source>
        <translation>ファイルが破損しているか、このエンジンには新しすぎる可能性があります。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>“{model}” does not say in a usable way how to talk to it.</source>
        <translation>「{model}」に、会話の形式を示す使用可能な情報がありません。</translation>
    </message>
    <message>
        <source>The model does not say in a usable way how to talk to it.</source>
        <translation>モデルに、会話の形式を示す使用可能な情報がありません。</translation>
    </message>
    <message>
        <source>A common way is used instead; the replies may be odd.</source>
        <translation>代わりに一般的な形式を使用します。返答がおかしくなることがあります。</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory, and {available} are free.</source>
        <translation>このモデルには{needed}のメモリが必要ですが、空きは{available}です。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>このモデルにはメモリが足りません。</translation>
    </message>
    <message>
        <source>It fits with a context (what the model can keep in mind) of {largest} tokens. Set the context to that, close other programs, or choose a smaller model.</source>
        <translation>コンテキスト（モデルが記憶できる量）が{largest}トークンなら収まります。コンテキストをその値に設定するか、他のプログラムを閉じるか、より小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>他のプログラムを閉じるか、より小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>メッセージが空です。</translation>
    </message>
    <message>
        <source>Write something, then send it.</source>
        <translation>何か入力してから送信してください。</translation>
    </message>
    <message>
        <source>The message is too long: it has {need} tokens, and {free} are left.</source>
        <translation>メッセージが長すぎます。{need}トークンありますが、残りは{free}です。</translation>
    </message>
    <message>
        <source>The message is too long for what is left of the context.</source>
        <translation>メッセージが長すぎて、コンテキストの残りに収まりません。</translation>
    </message>
    <message>
        <source>A token is a word or a part of one; the context, what the model can keep in mind, holds {size}. Shorten the message, or begin a new conversation.</source>
        <translation>トークンは単語またはその一部です。コンテキスト（モデルが記憶できる量）は{size}です。メッセージを短くするか、新しい会話を始めてください。</translation>
    </message>
    <message>
        <source>Shorten the message, or begin a new conversation.</source>
        <translation>メッセージを短くするか、新しい会話を始めてください。</translation>
    </message>
    <message>
        <source>The conversation is longer than the context, the {size} tokens that the model can keep in mind.</source>
        <translation>会話がコンテキスト（モデルが記憶できる{size}トークン）より長くなっています。</translation>
    </message>
    <message>
        <source>The conversation fills the context, all that the model can keep in mind.</source>
        <translation>会話が、モデルが記憶できるコンテキストをすべて使い切りました。</translation>
    </message>
    <message>
        <source>Begin a new conversation, or choose a larger context.</source>
        <translation>新しい会話を始めるか、より大きいコンテキストを選んでください。</translation>
    </message>
    <message>
        <source>“{setting}” cannot be {value}.</source>
        <translation>「{setting}」を{value}にすることはできません。</translation>
    </message>
    <message>
        <source>A setting of this conversation cannot be used.</source>
        <translation>この会話の設定に使用できないものがあります。</translation>
    </message>
    <message>
        <source>Choose a value in the range {allowed}, or reset it.</source>
        <translation>{allowed}の範囲の値を選ぶか、リセットしてください。</translation>
    </message>
    <message>
        <source>Choose another value, or reset it.</source>
        <translation>別の値を選ぶか、リセットしてください。</translation>
    </message>
    <message>
        <source>A context of {context} tokens is larger than this model can use.</source>
        <translation>{context}トークンのコンテキストは、このモデルで使用できる大きさを超えています。</translation>
    </message>
    <message>
        <source>The context is larger than this model can use.</source>
        <translation>コンテキストが、このモデルで使用できる大きさを超えています。</translation>
    </message>
    <message>
        <source>It was trained with {largest}. Choose at most that, or Automatic.</source>
        <translation>このモデルは{largest}で学習されています。その値以下か「自動」を選んでください。</translation>
    </message>
    <message>
        <source>Choose a smaller one, or Automatic.</source>
        <translation>より小さい値か「自動」を選んでください。</translation>
    </message>
    <message>
        <source>The context cannot be kept as {type} here.</source>
        <translation>ここではコンテキストを{type}で保持できません。</translation>
    </message>
    <message>
        <source>The context cannot be kept in this precision here.</source>
        <translation>ここではコンテキストをこの精度で保持できません。</translation>
    </message>
    <message>
        <source>The engine, the processor or the model does not allow it. Choose Full for the context precision.</source>
        <translation>エンジン、プロセッサー、またはモデルが対応していません。コンテキストの精度で「フル」を選んでください。</translation>
    </message>
    <message>
        <source>This reply cannot be continued.</source>
        <translation>この返答は続けられません。</translation>
    </message>
    <message>
        <source>It has ended by itself, or this engine cannot take up a reply. Ask the model to go on, or have it answer again.</source>
        <translation>返答がすでに完結しているか、このエンジンが返答の続きに対応していません。モデルに続きを頼むか、もう一度回答させてください。</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be made or written to.</source>
        <translation>フォルダー「{path}」を作成できないか、書き込めません。</translation>
    </message>
    <message>
        <source>A folder that this app needs cannot be made or written to.</source>
        <translation>このアプリに必要なフォルダーを作成できないか、書き込めません。</translation>
    </message>
    <message>
        <source>Check its permissions and the room on the disk, or set BITNET_DESKTOP_HOME to another folder.</source>
        <translation>フォルダーの権限とディスクの空き容量を確認するか、BITNET_DESKTOP_HOMEに別のフォルダーを設定してください。</translation>
    </message>
    <message>
        <source>The link could not be opened.</source>
        <translation>リンクを開けませんでした。</translation>
    </message>
    <message>
        <source>No program on this computer opens {address}. You can copy the address.</source>
        <translation>このコンピューターには{address}を開くプログラムがありません。アドレスはコピーできます。</translation>
    </message>
    <message>
        <source>No program on this computer opens such a link. You can copy its address.</source>
        <translation>このコンピューターには、このようなリンクを開くプログラムがありません。アドレスはコピーできます。</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used.</source>
        <translation>設定を読み込めなかったため、既定値を使用します。</translation>
    </message>
    <message>
        <source>The old file is kept as “{aside}”. Choose your settings again.</source>
        <translation>古いファイルは「{aside}」として残してあります。設定し直してください。</translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation>設定し直してください。</translation>
    </message>
    <message>
        <source>Starting at login could not be changed.</source>
        <translation>ログイン時の起動を変更できませんでした。</translation>
    </message>
    <message>
        <source>The system keeps it in “{path}”. See that you may write there, then try again.</source>
        <translation>この設定はシステムの「{path}」に保存されます。書き込めることを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>See that you may write where the system keeps it, then try again.</source>
        <translation>システムがこの設定を保存する場所に書き込めることを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>A newer version of this app has changed the settings.</source>
        <translation>このアプリの新しいバージョンによって設定が変更されています。</translation>
    </message>
    <message>
        <source>What this version knows of them is used. The file is kept as “{aside}” for the newer one.</source>
        <translation>このバージョンが対応している設定を使用します。ファイルは新しいバージョンのために「{aside}」として残してあります。</translation>
    </message>
    <message>
        <source>What this version knows of them is used.</source>
        <translation>このバージョンが対応している設定を使用します。</translation>
    </message>
    <message>
        <source>Your conversations are in use by another start of this app.</source>
        <translation>会話は、別に起動したこのアプリが使用しています。</translation>
    </message>
    <message>
        <source>Go on in its window, or close it and try again.</source>
        <translation>そのウィンドウで続けるか、閉じてから再試行してください。</translation>
    </message>
    <message>
        <source>Your conversations were kept by a newer version of this app.</source>
        <translation>会話は、このアプリの新しいバージョンで保存されています。</translation>
    </message>
    <message>
        <source>They are untouched. Install the newest version; until then nothing you write here is kept.</source>
        <translation>会話は変更されていません。最新バージョンをインストールしてください。それまで、ここで入力した内容は保存されません。</translation>
    </message>
    <message>
        <source>The file with your conversations is damaged.</source>
        <translation>会話のファイルが破損しています。</translation>
    </message>
    <message>
        <source>It is kept as “{aside}”. Go on with the newest copy, or begin with an empty file.</source>
        <translation>ファイルは「{aside}」として残してあります。最新のコピーで続けるか、空のファイルから始めてください。</translation>
    </message>
    <message>
        <source>Start the app again to go on with the newest copy.</source>
        <translation>最新のコピーで続けるには、アプリを再起動してください。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: “{path}” may not be written to.</source>
        <translation>会話を保存できません。「{path}」への書き込みが許可されていません。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: their file may not be written to.</source>
        <translation>会話を保存できません。ファイルへの書き込みが許可されていません。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check the permissions of the file and its folder, then try again.</source>
        <translation>これから入力する内容は、アプリを閉じるまで残ります。ファイルとそのフォルダーの権限を確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk is full.</source>
        <translation>会話を保存できません。ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again: {needed} are needed, {available} are free.</source>
        <translation>これから入力する内容は、アプリを閉じるまで残ります。空き容量を増やしてから、再試行してください。{needed}必要ですが、空きは{available}です。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Free some room, then try again.</source>
        <translation>これから入力する内容は、アプリを閉じるまで残ります。空き容量を増やしてから、再試行してください。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: another program holds their file.</source>
        <translation>会話を保存できません。別のプログラムがファイルを使用しています。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Close the other program, perhaps a backup or a virus scanner, then try again.</source>
        <translation>これから入力する内容は、アプリを閉じるまで残ります。バックアップやウイルス対策ソフトなど、ファイルを使用しているプログラムを閉じてから、再試行してください。</translation>
    </message>
    <message>
        <source>Your conversations cannot be saved: the disk reports an error.</source>
        <translation>会話を保存できません。ディスクがエラーを報告しています。</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Check that the disk is connected and healthy, then try again.</source>
        <translation>これから入力する内容は、アプリを閉じるまで残ります。ディスクが接続されていて正常であることを確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>Your conversations cannot be read: the disk reports an error.</source>
        <translation>会話を読み込めません。ディスクがエラーを報告しています。</translation>
    </message>
    <message>
        <source>Their file was left as it is. Check that the disk is connected and healthy, then try again. If it is failing, copy your files to another one soon.</source>
        <translation>会話のファイルはそのままにしてあります。ディスクが接続されていて正常であることを確認してから、再試行してください。故障しかけている場合は、早めにファイルを別のディスクにコピーしてください。</translation>
    </message>
    <message>
        <source>“{path}” could not be written.</source>
        <translation>「{path}」を書き込めませんでした。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルを書き込めませんでした。</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions, or choose another place.</source>
        <translation>ディスクの空き容量と権限を確認するか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>The conversation could not be printed.</source>
        <translation>会話を印刷できませんでした。</translation>
    </message>
    <message>
        <source>Check the printer, then try again, or save the conversation as PDF.</source>
        <translation>プリンターを確認して再試行するか、会話をPDFとして保存してください。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host}に接続できません。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>サーバーに接続できません。</translation>
    </message>
    <message>
        <source>Check the connection to the Internet, then try again.</source>
        <translation>インターネット接続を確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe, so it was ended.</source>
        <translation>{host}への接続が安全でないため、切断しました。</translation>
    </message>
    <message>
        <source>The connection is not safe, so it was ended.</source>
        <translation>接続が安全でないため、切断しました。</translation>
    </message>
    <message>
        <source>Check this computer’s date and time, and whether a network sign-in page is in the way.</source>
        <translation>このコンピューターの日付と時刻、およびネットワークのログインページに妨げられていないかを確認してください。</translation>
    </message>
    <message>
        <source>{host} did not answer as expected.</source>
        <translation>{host}の応答が正しくありません。</translation>
    </message>
    <message>
        <source>The server did not answer as expected.</source>
        <translation>サーバーの応答が正しくありません。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度試してください。</translation>
    </message>
    <message>
        <source>Nothing was connected to, because it could not be written down.</source>
        <translation>接続を記録できなかったため、接続しませんでした。</translation>
    </message>
    <message>
        <source>Connections are listed in {path}. Check the room on the disk and the permissions.</source>
        <translation>接続は{path}に記録されます。ディスクの空き容量と権限を確認してください。</translation>
    </message>
    <message>
        <source>Check the room on the disk and the permissions of the data folder.</source>
        <translation>ディスクの空き容量とデータフォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation>「{path}」を読み込めません。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み込めません。</translation>
    </message>
    <message>
        <source>Nothing was imported. Check that it is there and that you may read it.</source>
        <translation>何もインポートされませんでした。ファイルが存在し、読み取りが許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>“{path}” holds no conversations in a form that this app knows.</source>
        <translation>「{path}」には、このアプリで読み取れる形式の会話がありません。</translation>
    </message>
    <message>
        <source>The file holds no conversations in a form that this app knows.</source>
        <translation>ファイルには、このアプリで読み取れる形式の会話がありません。</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose a JSON export of this app, the conversations.json of an OpenAI export, or Jan’s threads folder.</source>
        <translation>何もインポートされませんでした。このアプリからエクスポートしたJSON、OpenAIのエクスポートのconversations.json、またはJanのthreadsフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation>「{path}」は破損しています。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>ファイルが破損しています。</translation>
    </message>
    <message>
        <source>Nothing was imported. Export it again where it comes from, then try again.</source>
        <translation>何もインポートされませんでした。エクスポート元でもう一度エクスポートしてから、再試行してください。</translation>
    </message>
    <message>
        <source>“{path}” is too large to be imported.</source>
        <translation>「{path}」は大きすぎてインポートできません。</translation>
    </message>
    <message>
        <source>This is too large to be imported.</source>
        <translation>大きすぎてインポートできません。</translation>
    </message>
    <message>
        <source>Nothing was imported. Export fewer conversations at once, then try again.</source>
        <translation>何もインポートされませんでした。一度にエクスポートする会話を減らしてから、再試行してください。</translation>
    </message>
    <message>
        <source>“{path}” is a folder, which cannot be attached.</source>
        <translation>「{path}」はフォルダーのため、添付できません。</translation>
    </message>
    <message>
        <source>A folder cannot be attached.</source>
        <translation>フォルダーは添付できません。</translation>
    </message>
    <message>
        <source>Attach the text files in it instead.</source>
        <translation>代わりに、中のテキストファイルを添付してください。</translation>
    </message>
    <message>
        <source>It was not attached. Check that it is there, that it is a file and that you may read it.</source>
        <translation>添付されませんでした。存在するファイルであり、読み取りが許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>“{path}” is too large to be attached: it has {actual}.</source>
        <translation>「{path}」は大きすぎて添付できません。サイズは{actual}です。</translation>
    </message>
    <message>
        <source>The text is too large to be attached.</source>
        <translation>テキストが大きすぎて添付できません。</translation>
    </message>
    <message>
        <source>An attachment has at most {limit}, and most models see far less. Attach the part that matters.</source>
        <translation>添付ファイルの上限は{limit}です。多くのモデルで読み取れる量は、これよりずっと少なくなります。重要な部分を添付してください。</translation>
    </message>
    <message>
        <source>Attach the part that matters.</source>
        <translation>重要な部分を添付してください。</translation>
    </message>
    <message>
        <source>“{path}” is not a text file that this app can read.</source>
        <translation>「{path}」は、このアプリで読み取れるテキストファイルではありません。</translation>
    </message>
    <message>
        <source>This is not a text file that this app can read.</source>
        <translation>これは、このアプリで読み取れるテキストファイルではありません。</translation>
    </message>
    <message>
        <source>It was not attached. Models read plain text: save a document as text in UTF-8, then attach that.</source>
        <translation>添付されませんでした。モデルが読み取れるのはプレーンテキストです。文書をUTF-8のテキストとして保存し、それを添付してください。</translation>
    </message>
    <message>
        <source>“{path}” is empty.</source>
        <translation>「{path}」は空です。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>It was not attached.</source>
        <translation>添付されませんでした。</translation>
    </message>
    <message>
        <source>A message has at most {count} attachments.</source>
        <translation>1件のメッセージに添付できるのは{count}個までです。</translation>
    </message>
    <message>
        <source>A message cannot have so many attachments.</source>
        <translation>1件のメッセージにこれほど多くは添付できません。</translation>
    </message>
    <message>
        <source>The rest was not attached. Send it with the next message.</source>
        <translation>残りは添付されませんでした。次のメッセージで送信してください。</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Explain</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>書き直し</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻訳</translation>
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
        <translation>送信されるメッセージです。{text}はテキスト、{language}はあなたの言語に置き換えられます。</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>テキストに対して行える操作</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>操作の名前</translation>
    </message>
    <message>
        <source>Message of the action</source>
        <translation>操作のメッセージ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新しい操作</translation>
    </message>
</context>
<context>
    <name>QuickControl</name>
    <message>
        <source>There is no text to work on. Write it here, select it anywhere, or copy it.</source>
        <translation>対象のテキストがありません。ここに入力するか、どこかで選択またはコピーしてください。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>クリップボードにテキストがありません。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択範囲</translation>
    </message>
    <message>
        <source>No text is selected.</source>
        <translation>テキストが選択されていません。</translation>
    </message>
    <message>
        <source>Kept in your conversations.</source>
        <translation>会話に保存しました。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>BitNet Desktopを開く</translation>
    </message>
    <message>
        <source>Ask in the window</source>
        <translation>ウィンドウで質問</translation>
    </message>
</context>
<context>
    <name>QuickPage</name>
    <message>
        <source>Keys</source>
        <translation>グローバルショートカット</translation>
    </message>
    <message>
        <source>Open the quick prompt with keys</source>
        <translation>グローバルショートカットでクイックプロンプトを開く</translation>
    </message>
    <message>
        <source>From anywhere, whatever program is in front.</source>
        <translation>どのプログラムが前面にあっても、どこからでも使えます。</translation>
    </message>
    <message>
        <source>Keys for the quick prompt</source>
        <translation>クイックプロンプトのグローバルショートカット</translation>
    </message>
    <message>
        <source>Press the button, then the keys.</source>
        <translation>ボタンを押してから、キーを押してください。</translation>
    </message>
    <message>
        <source>Free combinations</source>
        <translation>使用できる組み合わせ</translation>
    </message>
    <message>
        <source>Keys of the desktop</source>
        <translation>デスクトップ環境のショートカット</translation>
    </message>
    <message>
        <source>In the keyboard settings of the desktop, add a shortcut of your own with the command below; it opens the quick prompt, and starts the app if it does not run.</source>
        <translation>デスクトップ環境のキーボード設定で、下のコマンドを使った独自のショートカットを追加してください。クイックプロンプトが開き、アプリが実行されていなければ起動します。</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>While it is open</source>
        <translation>開いている間</translation>
    </message>
    <message>
        <source>Stay open after a click elsewhere</source>
        <translation>他の場所をクリックしても開いたままにする</translation>
    </message>
    <message>
        <source>Otherwise it goes away by itself; Esc always hides it.</source>
        <translation>オフの場合は自動的に隠れます。Escを押せば、いつでも隠せます。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What can be done with a text</source>
        <translation>テキストに対して行える操作</translation>
    </message>
    <message>
        <source>Use {keys}</source>
        <translation>{keys}を使用</translation>
    </message>
    <message>
        <source>They are off.</source>
        <translation>オフになっています。</translation>
    </message>
    <message>
        <source>{keys} opens the quick prompt.</source>
        <translation>{keys}でクイックプロンプトが開きます。</translation>
    </message>
    <message>
        <source>{keys} belongs to another program. Choose others.</source>
        <translation>{keys}は別のプログラムが使用しています。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>These keys cannot be used everywhere. Choose others, with Ctrl, Alt or Meta.</source>
        <translation>このキーはどこでも使えるわけではありません。Ctrl、Alt、またはMetaを含む別のキーを選んでください。</translation>
    </message>
    <message>
        <source>The desktop is asked for them, and may ask you.</source>
        <translation>デスクトップ環境に割り当てを要求します。確認を求められることがあります。</translation>
    </message>
    <message>
        <source>The desktop has given none. Keys can be given to this app in its settings.</source>
        <translation>デスクトップ環境からキーが割り当てられませんでした。デスクトップ環境の設定で、このアプリにキーを割り当てられます。</translation>
    </message>
    <message>
        <source>This desktop lets no app have keys of its own, but you can give it some.</source>
        <translation>このデスクトップ環境では、アプリが自らキーを登録することはできませんが、手動で割り当てることはできます。</translation>
    </message>
</context>
<context>
    <name>QuickPrompt</name>
    <message>
        <source>Quick prompt</source>
        <translation>クイックプロンプト</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>何でも質問してください</translation>
    </message>
    <message>
        <source>{stop} stops · {hide} hides</source>
        <translation>{stop}：停止 · {hide}：隠す</translation>
    </message>
    <message>
        <source>{actions} work on a text · {ask} asks · {hide} hides</source>
        <translation>{actions}：テキストを処理 · {ask}：質問 · {hide}：隠す</translation>
    </message>
    <message>
        <source>{ask} asks · {line} new line · {hide} hides</source>
        <translation>{ask}：質問 · {line}：改行 · {hide}：隠す</translation>
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
        <translation>ウィンドウで開く</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What to do with the answer</source>
        <translation>回答に対する操作</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新しい質問</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>How a reply appears</source>
        <translation>返答の表示方法</translation>
    </message>
    <message>
        <source>Full: when it is complete. Live: as it comes. Typing: character by character.</source>
        <translation>一括：完成してから表示。リアルタイム：生成しながら表示。タイピング：1文字ずつ表示。</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>一括</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>リアルタイム</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>タイピング</translation>
    </message>
    <message>
        <source>Delay between characters</source>
        <translation>文字間の遅延</translation>
    </message>
    <message>
        <source>For Typing; 0 shows everything at once.</source>
        <translation>「タイピング」用です。0では一度にすべて表示します。</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number}ミリ秒</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>すぐに表示</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>Reading… {percent}%</source>
        <translation>読み取り中… {percent}%</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>生成中…</translation>
    </message>
    <message>
        <source>Writing… {tokens}</source>
        <translation>生成中… {tokens}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止中…</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>モデルを待機中…</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>途中で終了</translation>
    </message>
    <message>
        <source>the context is full</source>
        <translation>コンテキストが満杯</translation>
    </message>
    <message>
        <source>the model said nothing</source>
        <translation>モデルからの返答なし</translation>
    </message>
    <message>
        <source>cut at the limit</source>
        <translation>上限で打ち切り</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止済み</translation>
    </message>
</context>
<context>
    <name>ReplyNotices</name>
    <message>
        <source>A reply is finished</source>
        <translation>返答が完了しました</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>テキストはありません。</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message>
        <source>Search in all conversations</source>
        <translation>すべての会話を検索</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>結果なし</translation>
    </message>
    <message>
        <source>The newest {count} hits</source>
        <translation>最新の{count}件の結果</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1件の結果</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count}件の結果</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Finds messages with all the words · “a phrase” in quotation marks · the last word may be unfinished</source>
        <translation>すべての単語を含むメッセージを検索 · “フレーズ”は引用符で囲む · 最後の単語は途中まででも可</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {name}</source>
        <translation>{name}をリセット</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>既定値：{value}</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>{value}にリセット</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>返答</translation>
    </message>
    <message>
        <source>New conversations</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Models and folders</source>
        <translation>モデルとフォルダー</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>クイックプロンプト</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>About</source>
        <translation>このアプリについて</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings found: {count}</source>
        <translation>見つかった設定: {count}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>何も見つかりませんでした</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>設定のページ</translation>
    </message>
</context>
<context>
    <name>ShelfNotices</name>
    <message>
        <source>You can read, search and export them.</source>
        <translation>読み取り、検索、エクスポートはできます。</translation>
    </message>
    <message>
        <source>Until then the app goes on without your conversations; what you write now stays until you close it.</source>
        <translation>それまで、会話の履歴なしでアプリを使用できます。これから入力する内容は、アプリを閉じるまで残ります。</translation>
    </message>
    <message>
        <source>It was set aside. Go on with a copy, or begin with an empty file.</source>
        <translation>ファイルは退避されました。コピーで続けるか、空のファイルから始めてください。</translation>
    </message>
    <message>
        <source>It was set aside, and there is no copy of it. You can begin with an empty file.</source>
        <translation>ファイルは退避されましたが、コピーがありません。空のファイルから始められます。</translation>
    </message>
    <message>
        <source>It could not be set aside. Check the permissions of its folder, then try again.</source>
        <translation>ファイルを退避できませんでした。フォルダーの権限を確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>空のファイルから始める</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>すべてエクスポート…</translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}</source>
        <translation>{moment}のコピーで続ける</translation>
    </message>
    <message>
        <source>Export what is on the screen…</source>
        <translation>画面の内容をエクスポート…</translation>
    </message>
    <message>
        <source>What you write now stays until you close the app. Export what you need, then start the app again: it will offer a copy.</source>
        <translation>これから入力する内容は、アプリを閉じるまで残ります。必要なものをエクスポートしてから、アプリを再起動してください。コピーを選べるようになります。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pinned</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>サイドバー</translation>
    </message>
    <message>
        <source>Search in all conversations</source>
        <translation>すべての会話を検索</translation>
    </message>
    <message>
        <source>Deleted {count} conversations</source>
        <translation>{count}件の会話を削除しました</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>「{title}」を削除しました</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>フォルダーの名前</translation>
    </message>
    <message>
        <source>No conversations yet. What you write is kept here, on this computer.</source>
        <translation>会話はまだありません。入力した内容は、このコンピューターに保存されます。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>ピン留めを外す(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>ピン留め(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>移動先(&amp;M)</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>フォルダーなし</translation>
    </message>
    <message>
        <source>&amp;New folder…</source>
        <translation>新しいフォルダー(&amp;N)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>複製(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>&amp;Delete folder, keep conversations</source>
        <translation>フォルダーを削除し、会話は残す(&amp;D)</translation>
    </message>
    <message>
        <source>New &amp;conversation</source>
        <translation>新しい会話(&amp;C)</translation>
    </message>
    <message>
        <source>Folder without a name</source>
        <translation>名前のないフォルダー</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Stopped</source>
        <translation>停止済み</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>Replying</source>
        <translation>返答中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未実行</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>The model of this conversation is loaded when you write</source>
        <translation>この会話のモデルは、入力を始めると読み込まれます</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Looking at the model</source>
        <translation>モデルを確認中</translation>
    </message>
    <message>
        <source>Optimising the model for this computer, once: {percent}%</source>
        <translation>このコンピューター用にモデルを最適化中（初回のみ）：{percent}%</translation>
    </message>
    <message>
        <source>Reading the conversation</source>
        <translation>会話を読み取り中</translation>
    </message>
</context>
<context>
    <name>SystemPrompt</name>
    <message>
        <source>System prompt</source>
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>Reset the system prompt</source>
        <translation>システムプロンプトをリセット</translation>
    </message>
    <message>
        <source>What the model is told before everything else; a few plain sentences work best.</source>
        <translation>最初にモデルに伝える内容です。簡潔な文をいくつか書くのが最も効果的です。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更あり</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webページ (*.html)</translation>
    </message>
    <message>
        <source>JSON, complete, to be imported again (*.json)</source>
        <translation>JSON、完全、再インポート可能 (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>“{name}” was saved.</source>
        <translation>「{name}」を保存しました。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>この会話はもうありません。</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>何もエクスポートされませんでした。</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>会話をインポート</translation>
    </message>
    <message>
        <source>Conversations, of this app or of OpenAI (*.json *.zip)</source>
        <translation>会話、このアプリまたはOpenAIのもの (*.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Import from Jan: choose its folder “threads”</source>
        <translation>Janからインポート：「threads」フォルダーを選択</translation>
    </message>
    <message>
        <source>Importing conversations… {percent}%</source>
        <translation>会話をインポート中… {percent}%</translation>
    </message>
    <message>
        <source>1 conversation was imported.</source>
        <translation>1件の会話をインポートしました。</translation>
    </message>
    <message>
        <source>{count} conversations were imported.</source>
        <translation>{count}件の会話をインポートしました。</translation>
    </message>
    <message>
        <source>No conversation was imported.</source>
        <translation>会話はインポートされませんでした。</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>除外：{reason}</translation>
    </message>
    <message>
        <source>{count} files were left out.</source>
        <translation>{count}個のファイルを除外しました。</translation>
    </message>
    <message>
        <source>There are none in the file.</source>
        <translation>ファイルに会話がありません。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>アシスタント</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>システムプロンプト</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>「{name}」を書き込み中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>You can go on meanwhile. They are shown when all of them are there.</source>
        <translation>その間も操作を続けられます。すべて揃ったら表示されます。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open BitNet Desktop</source>
        <translation>BitNet Desktopを開く</translation>
    </message>
    <message>
        <source>Quick prompt</source>
        <translation>クイックプロンプト</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUFファイルを開く…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause, and free the memory</source>
        <translation>一時停止してメモリを解放</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>This app cannot look for a new version</source>
        <translation>このアプリは新しいバージョンを確認できません</translation>
    </message>
    <message>
        <source>It was built without a place to ask and without a key to check the answer with. You have version {version}. Look where you got it from.</source>
        <translation>確認先と、応答を検証する鍵がないままビルドされています。お使いのバージョンは{version}です。入手元で確認してください。</translation>
    </message>
    <message>
        <source>Look for a new version?</source>
        <translation>新しいバージョンを確認しますか？</translation>
    </message>
    <message>
        <source>This asks {host} once for a small signed file. Nothing about you or this computer is sent but what every connection tells: its network address. You have version {version}.</source>
        <translation>{host}に、署名された小さなファイルを1回だけ要求します。どの接続でも伝わるネットワークアドレスを除き、あなたやこのコンピューターに関する情報は送信されません。お使いのバージョンは{version}です。</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation>新しいバージョンを確認中…</translation>
    </message>
    <message>
        <source>Asking {host}.</source>
        <translation>{host}に問い合わせています。</translation>
    </message>
    <message>
        <source>You have the newest version</source>
        <translation>最新バージョンです</translation>
    </message>
    <message>
        <source>It is {version}. Asked at {time}.</source>
        <translation>バージョンは{version}です。{time}に確認しました。</translation>
    </message>
    <message>
        <source>Version {version} is there</source>
        <translation>バージョン{version}があります</translation>
    </message>
    <message>
        <source>It is of {day}; you have {version}. It is not installed by itself.</source>
        <translation>{day}のバージョンです。お使いのバージョンは{version}です。自動的にはインストールされません。</translation>
    </message>
    <message>
        <source>The answer is not genuine</source>
        <translation>応答が本物ではありません</translation>
    </message>
    <message>
        <source>It is not signed as it should be, or it is out of date, so nothing in it is shown. Somebody may have changed it on its way. Try again in another network.</source>
        <translation>正しく署名されていないか、期限が切れているため、内容は表示しません。途中で改ざんされた可能性があります。別のネットワークで再試行してください。</translation>
    </message>
    <message>
        <source>Show its page…</source>
        <translation>ページを表示…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name}を削除</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>削除 (Delete)</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}、{size}</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Deleteキーで削除します</translation>
    </message>
</context>
</TS>
