; The installer of BitNet Desktop for one person's account: no administrator, nothing outside that account.
;
; Everything it installs lies in $INSTDIR\app. A new version is unpacked beside it, into app.new, and takes its place by
; renaming: until the last moment the old one is whole, and if anything fails it stays. Nothing else in the chosen folder is
; touched. What a person has put into the app's folder is kept: only files that are in the list of the version that goes are
; deleted.
;
; packaging/windows/installer.py compiles this and hands over:
;   VERSION      "1.2.3"                 VERSION4  "1.2.3.0"
;   OUT          the installer           PAYLOAD   a script with the File commands (see installer.py)
;   PAYLOAD_KB   what they take, KiB     LONGEST   the longest path among them, in characters
;   STUB         amd64-unicode or x86-unicode
;   ICON         an .ico                 WIZARD    a .bmp of 164 x 314 pixels
;   SIGN         (optional) the command that signs the uninstaller
;
; Switches: /S silent, /D=FOLDER (the last one), /LANG=1031 and so on. A silent run that fails ends with one of these codes,
; and in every language the sentence is in %TEMP%\bitnet-desktop-setup.log:
!define CODE_RUNNING 3       ; the app is in use
!define CODE_UNWRITABLE 4    ; the folder cannot be written to
!define CODE_FULL 5          ; too little space, or it ran out
!define CODE_FOREIGN 6       ; the folder holds something else under our name
!define CODE_LONG 7          ; the folder's path is too long
!define CODE_SWAP 8          ; the new version could not take the place of the old one, which stays
!define CODE_SYSTEM 9        ; Windows is too old
!define CODE_TWICE 10        ; another run of this installer is busy

Target ${STUB}
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS all
RequestExecutionLevel user
CRCCheck force
AllowSkipFiles off
SetDateSave off   ; when the build unpacked a file says nothing, and would make two builds differ
XPStyle on

!define NAME "BitNet Desktop"
!define PROGRAM "bitnet-desktop.exe"
!define PROGRAM_ID "BitNetDesktop.gguf"
!define CLASSES "Software\Classes"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\BitNetDesktop"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVED_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define LIST "installed-files.txt"
!define DATA "$LOCALAPPDATA\bitnet-desktop"
!define MAX_PATH 260
!define OLDEST_BUILD 17763   ; Windows 10, version 1809: what Qt 6 needs

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
!ifdef SIGN
  !uninstfinalize '${SIGN}' = 0
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${WIZARD}"
!define MUI_ABORTWARNING
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\app\${PROGRAM}"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!include "words.nsh"

VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
!macro VERSION_WORDS LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${NAME} setup"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "The BitNet Desktop authors"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT licence"
!macroend
!insertmacro VERSION_WORDS ${LANG_ENGLISH}
!insertmacro VERSION_WORDS ${LANG_GERMAN}
!insertmacro VERSION_WORDS ${LANG_SPANISH}
!insertmacro VERSION_WORDS ${LANG_FRENCH}
!insertmacro VERSION_WORDS ${LANG_SIMPCHINESE}
!insertmacro VERSION_WORDS ${LANG_JAPANESE}

Var IsUnpacking   ; "1" while files are written: what fails then is most likely the disk
Var Kept          ; where files of the person's own went, or ""
Var NeededMB

; -- saying what is wrong

; The last sentence goes into a file too: a silent run has no other way to say it.
!macro DEFINE_LOG UN
Function ${UN}Log
  Exch $0
  Push $1
  ClearErrors
  FileOpen $1 "$TEMP\bitnet-desktop-setup.log" w
  ${IfNot} ${Errors}
    FileWriteUTF16LE /BOM $1 "$0$\r$\n"
    FileClose $1
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro DEFINE_LOG ""
!insertmacro DEFINE_LOG "un."

; Say it, and stay on the page, so that another folder can be chosen; a silent run ends with the code.
!macro REFUSE UN CODE SENTENCE
  Push "${SENTENCE}"
  Call ${UN}Log
  MessageBox MB_OK|MB_ICONEXCLAMATION "${SENTENCE}" /SD IDOK
  SetErrorLevel ${CODE}
  ${If} ${Silent}
    Quit
  ${EndIf}
  Abort
!macroend

; -- what both programs do

!macro DEFINE_SHARED UN
; Whether the file named on the stack can be replaced: "1", or "0" while a program runs from it.
Function ${UN}IsFree
  Exch $0
  Push $1
  ClearErrors
  FileOpen $1 "$0" a
  ${If} ${Errors}
    StrCpy $0 "0"
  ${Else}
    FileClose $1
    StrCpy $0 "1"
  ${EndIf}
  Pop $1
  Exch $0
FunctionEnd

; Whether no program of the app in the folder on the stack runs: "1" or "0". Asks all in its list, so the engine too.
Function ${UN}IsIdle
  Exch $0
  Push $1
  Push $2
  Push $3
  StrCpy $3 "1"
  ClearErrors
  FileOpen $1 "$0\${LIST}" r
  ${IfNot} ${Errors}
    ${Do}
      ClearErrors
      FileReadUTF16LE $1 $2
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      StrCpy $2 $2 -2
      Push $4
      StrCpy $4 $2 "" -4
      ${If} $4 == ".exe"
      ${AndIf} $2 != "Uninstall.exe"
      ${AndIf} ${FileExists} "$0\$2"
        Push "$0\$2"
        Call ${UN}IsFree
        Pop $4
        ${If} $4 == "0"
          StrCpy $3 "0"
        ${EndIf}
      ${EndIf}
      Pop $4
    ${Loop}
    FileClose $1
  ${EndIf}
  ClearErrors
  StrCpy $0 $3
  Pop $3
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; Go on only when nothing runs from the folder on the stack. A person is asked to close it; a silent run ends.
Function ${UN}WaitUntilIdle
  Exch $0
  Push $1
  ${Do}
    Push $0
    Call ${UN}IsIdle
    Pop $1
    ${If} $1 == "1"
      ${ExitDo}
    ${EndIf}
    Push "$(RUNNING)"
    Call ${UN}Log
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY +3
      SetErrorLevel ${CODE_RUNNING}
      Quit
  ${Loop}
  Pop $1
  Pop $0
FunctionEnd

; Delete what the list in the folder on the stack names (files, then folders, each relative), then the list and the folder.
; Files that are not in the list stay. Gives back "1" if everything in the list is gone.
Function ${UN}DeleteListed
  Exch $0
  Push $1
  Push $2
  Push $3
  Push $4
  StrCpy $3 "1"
  ClearErrors
  FileOpen $1 "$0\${LIST}" r
  ${IfNot} ${Errors}
    ${Do}
      ClearErrors
      FileReadUTF16LE $1 $2
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      StrCpy $2 $2 -2   ; the end of the line
      StrCpy $4 $2 1 -1
      ${If} $2 == ""
        ; nothing
      ${ElseIf} $4 == "\"
        StrCpy $2 $2 -1
        RMDir "$0\$2"   ; one that is not empty holds what a person has put there
      ${Else}
        Delete "$0\$2"
        ${If} ${FileExists} "$0\$2"
          StrCpy $3 "0"
        ${EndIf}
      ${EndIf}
    ${Loop}
    FileClose $1
    ${If} $3 == "1"
      Delete "$0\${LIST}"
    ${EndIf}
  ${EndIf}
  RMDir "$0"
  ClearErrors
  StrCpy $0 $3
  Pop $4
  Pop $3
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; Remove an app's folder in the folder on the stack: `\app` or `\app.old` of it, second on the stack. What a person has put
; into it goes to `kept` beside it, and $Kept says so.
Function ${UN}Retire
  Exch $0   ; the folder
  Exch
  Exch $1   ; the name in it
  Push $2
  Push $0
  StrCpy $2 "$0\$1"
  Push $2
  Call ${UN}DeleteListed
  Pop $0
  ${If} $0 == "1"
  ${AndIf} ${FileExists} "$2\*.*"
    Pop $0
    Push $0
    StrCpy $Kept "$0\kept"
    StrCpy $1 1
    ${While} ${FileExists} "$Kept"
      IntOp $1 $1 + 1
      StrCpy $Kept "$0\kept-$1"
    ${EndWhile}
    ClearErrors
    Rename "$2" "$Kept"
    ClearErrors
  ${EndIf}
  Pop $0
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

Function ${UN}RefreshShell
  ; SHCNE_ASSOCCHANGED: what opens a file has changed
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend

!insertmacro DEFINE_SHARED ""
!insertmacro DEFINE_SHARED "un."

!macro RETIRE UN FOLDER NAME_IN_IT
  Push "${NAME_IN_IT}"
  Push "${FOLDER}"
  Call ${UN}Retire
!macroend

; -- installing

Function .onInit
  SetShellVarContext current
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/LANG=" $1
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE $1
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    Push "$(OLD_SYSTEM)"
    Call Log
    MessageBox MB_OK|MB_ICONSTOP "$(OLD_SYSTEM)" /SD IDOK
    SetErrorLevel ${CODE_SYSTEM}
    Quit
  ${EndIf}
  ; The system frees it when this program ends, however that happens.
  System::Call 'kernel32::CreateMutex(p 0, i 0, t "BitNetDesktopSetup") p .r0 ?e'
  Pop $1
  ${If} $1 = 183   ; ERROR_ALREADY_EXISTS
    Push "$(TWICE)"
    Call Log
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(TWICE)" /SD IDOK
    SetErrorLevel ${CODE_TWICE}
    Quit
  ${EndIf}
FunctionEnd

; Everything that can be known before anything is changed. Leaves the folder as it was, but for what an earlier run that was
; ended has left.
Function CheckFolder
  StrLen $0 "$INSTDIR\app.new\"
  IntOp $0 $0 + ${LONGEST}
  ${If} $0 >= ${MAX_PATH}
    !insertmacro REFUSE "" ${CODE_LONG} "$(TOO_LONG)"
  ${EndIf}

  ; An earlier run was ended between its two renamings.
  ${IfNot} ${FileExists} "$INSTDIR\app"
  ${AndIf} ${FileExists} "$INSTDIR\app.old\${LIST}"
    Rename "$INSTDIR\app.old" "$INSTDIR\app"
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\app"
  ${AndIfNot} ${FileExists} "$INSTDIR\app\${LIST}"
    !insertmacro REFUSE "" ${CODE_FOREIGN} "$(FOREIGN)"
  ${EndIf}

  Push "$INSTDIR\app.new"
  Call DeleteListed
  Pop $0
  ${If} ${FileExists} "$INSTDIR\app.new"
    !insertmacro REFUSE "" ${CODE_FOREIGN} "$(FOREIGN)"
  ${EndIf}

  CreateDirectory "$INSTDIR\app.new"
  ClearErrors
  FileOpen $0 "$INSTDIR\app.new\${LIST}" w
  ${If} ${Errors}
    RMDir "$INSTDIR\app.new"
    RMDir "$INSTDIR"
    !insertmacro REFUSE "" ${CODE_UNWRITABLE} "$(UNWRITABLE)"
  ${EndIf}
  FileClose $0

  ; Bytes, as text, because they may be more than 32 bits; unknown on some network drives, and then tried.
  System::Call 'kernel32::GetDiskFreeSpaceEx(t "$INSTDIR", *l .r0, *l, *l) i .r1'
  Delete "$INSTDIR\app.new\${LIST}"
  RMDir "$INSTDIR\app.new"
  RMDir "$INSTDIR"
  ${If} $1 <> 0
    System::Int64Op $0 / 1024
    Pop $0
    System::Int64Op $0 < ${PAYLOAD_KB}
    Pop $0
    ${If} $0 = 1
      IntOp $NeededMB ${PAYLOAD_KB} / 1024
      IntOp $NeededMB $NeededMB + 1
      !insertmacro REFUSE "" ${CODE_FULL} "$(FULL)"
    ${EndIf}
  ${EndIf}

  Push "$INSTDIR\app"
  Call WaitUntilIdle
FunctionEnd

Section
  ${If} ${Silent}
    Call CheckFolder   ; there was no page to do it
  ${EndIf}

  StrCpy $IsUnpacking "1"
  !include "${PAYLOAD}"
  ClearErrors
  WriteUninstaller "$INSTDIR\app.new\Uninstall.exe"
  ${If} ${Errors}
    Abort
  ${EndIf}
  StrCpy $IsUnpacking "0"
  SetOutPath "$TEMP"   ; the current folder of a program cannot be renamed

  Push "$INSTDIR\app"
  Call WaitUntilIdle   ; it may have been started meanwhile
  !insertmacro RETIRE "" "$INSTDIR" "app.old"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\app"
    Rename "$INSTDIR\app" "$INSTDIR\app.old"
  ${EndIf}
  ${IfNot} ${Errors}
    Rename "$INSTDIR\app.new" "$INSTDIR\app"
    ${If} ${Errors}
      Rename "$INSTDIR\app.old" "$INSTDIR\app"
      SetErrors
    ${EndIf}
  ${EndIf}
  ${If} ${Errors}
    Push "$INSTDIR\app.new"
    Call DeleteListed
    Pop $0
    !insertmacro REFUSE "" ${CODE_SWAP} "$(SWAP)"
  ${EndIf}

  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\app\${PROGRAM}" "" "$INSTDIR\app\${PROGRAM}" 0

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\app\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The BitNet Desktop authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\app\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\app\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${PAYLOAD_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  ; "Open with" only: whatever opens .gguf by a double click goes on to do so.
  WriteRegStr HKCU "${CLASSES}\${PROGRAM_ID}" "" "$(FILE_KIND)"
  WriteRegStr HKCU "${CLASSES}\${PROGRAM_ID}\DefaultIcon" "" "$INSTDIR\app\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${PROGRAM_ID}\shell\open\command" "" '"$INSTDIR\app\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\.gguf\OpenWithProgids" "${PROGRAM_ID}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\app\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" ".gguf" ""
  Call RefreshShell

  StrCpy $Kept ""
  !insertmacro RETIRE "" "$INSTDIR" "app.old"
  ${If} $Kept != ""
    DetailPrint "$(KEPT)"
    Push "$(KEPT)"
    Call Log
  ${EndIf}
SectionEnd

Function .onInstFailed
  ${If} $IsUnpacking == "1"
    SetOutPath "$TEMP"
    Push "$INSTDIR\app.new"
    Call DeleteListed
    Pop $0
    RMDir "$INSTDIR"
    Push "$(RAN_OUT)"
    Call Log
    MessageBox MB_OK|MB_ICONSTOP "$(RAN_OUT)" /SD IDOK
    SetErrorLevel ${CODE_FULL}
  ${EndIf}
FunctionEnd

; -- removing

Function un.onInit
  SetShellVarContext current
  ${IfNot} ${FileExists} "$INSTDIR\${LIST}"
    Push "$(UNKNOWN)"
    Call un.Log
    MessageBox MB_OK|MB_ICONSTOP "$(UNKNOWN)" /SD IDOK
    SetErrorLevel ${CODE_FOREIGN}
    Quit
  ${EndIf}
FunctionEnd

; Delete the folder on the stack with all that is in it. A link to a folder elsewhere goes, and what it leads to stays.
Function un.DeleteTree
  Exch $0
  Push $1
  Push $2
  Push $3
  FindFirst $1 $2 "$0\*"
  ${DoWhile} $2 != ""
    ${If} $2 != "."
    ${AndIf} $2 != ".."
      System::Call 'kernel32::GetFileAttributes(t "$0\$2") i .r3'
      IntOp $3 $3 & 0x410   ; FILE_ATTRIBUTE_REPARSE_POINT, FILE_ATTRIBUTE_DIRECTORY
      ${If} $3 = 0x10
        Push "$0\$2"
        Call un.DeleteTree
      ${ElseIf} $3 = 0x410
        RMDir "$0\$2"
      ${Else}
        Delete "$0\$2"
      ${EndIf}
    ${EndIf}
    FindNext $1 $2
  ${Loop}
  FindClose $1
  RMDir "$0"
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

Section "Uninstall"
  Push "$INSTDIR"
  Call un.WaitUntilIdle

  StrCpy $R1 "no"
  ${If} ${FileExists} "${DATA}\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(ASK_DATA)" /SD IDNO IDNO +2
      StrCpy $R1 "yes"
  ${EndIf}

  ; Starting at login, which the app sets; but not that of a portable app that lies elsewhere.
  ReadRegStr $0 HKCU "${RUN_KEY}" "${NAME}"
  StrCpy $1 $0 1
  ${If} $1 == '"'
    StrCpy $0 $0 "" 1
  ${EndIf}
  StrLen $1 "$INSTDIR\"
  StrCpy $0 $0 $1
  ${If} $0 == "$INSTDIR\"
    DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
    DeleteRegValue HKCU "${APPROVED_KEY}" "${NAME}"
  ${EndIf}

  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${CLASSES}\${PROGRAM_ID}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${PROGRAM}"
  DeleteRegValue HKCU "${CLASSES}\.gguf\OpenWithProgids" "${PROGRAM_ID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.gguf\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.gguf"
  Call un.RefreshShell

  GetFullPathName $R0 "$INSTDIR\.."
  SetOutPath "$TEMP"
  !insertmacro RETIRE "un." "$R0" "app.old"
  !insertmacro RETIRE "un." "$R0" "app"
  RMDir "$R0"
  ${If} $R1 == "yes"
    Push "${DATA}"
    Call un.DeleteTree
  ${EndIf}
  ${If} $Kept != ""
    Push "$(KEPT)"
    Call un.Log
    MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)" /SD IDOK
  ${EndIf}
SectionEnd
