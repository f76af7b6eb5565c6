# Makes kyluu-agent.msi on a Windows machine with JDK 17 and WiX 3 on the path.
# usage, in the project's folder, after  mvnw.cmd -DskipTests package -pl token-agent -am :
#   token-agent\packaging\windows\make-msi.ps1
$ErrorActionPreference = 'Stop'
$module = Resolve-Path "$PSScriptRoot\..\.."
$work = Join-Path $env:TEMP "kyluu-agent-msi"
Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$work\input" | Out-Null
& "$env:JAVA_HOME\bin\jlink" --add-modules java.base,java.desktop,java.logging,java.naming,java.net.http,jdk.crypto.ec,jdk.httpserver `
  --strip-debug --no-man-pages --no-header-files --compress=2 --vm=server --output "$work\runtime"
Copy-Item "$module\target\token-agent-*.jar", "$module\target\lib\*.jar" "$work\input"
Copy-Item -Recurse "$module\..\hsm-config" "$work\input\hsm-config"
Copy-Item "$module\browser\kyluu-token.js" "$work\input"
$jar = (Get-ChildItem "$work\input\token-agent-*.jar").Name
& "$env:JAVA_HOME\bin\jpackage" --type msi --name "KyLuu Agent" --dest "$module\target" --runtime-image "$work\runtime" `
  --input "$work\input" --main-jar $jar --main-class vn.kyluu.agent.app.AgentProgram `
  --vendor KyLuu --app-version 0.1.0 --win-menu --win-upgrade-uuid 6f0d8c0e-5a55-4b0e-9a53-6d4b1e4f7a21 `
  --java-options "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx48m -Xss512k -XX:ReservedCodeCacheSize=32m" `
  --java-options '-Dkyluu.agent.catalogue=$APPDIR\hsm-config' `
  --java-options "-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8"
# Autostart for every user of the machine (run as administrator, or by group policy):
#   reg add HKLM\Software\Microsoft\Windows\CurrentVersion\Run /v "KyLuu Agent" /t REG_SZ /d "\"C:\Program Files\KyLuu Agent\KyLuu Agent.exe\"" /f
# Settings for every user: C:\ProgramData\KyLuu Agent\agent.properties
