@echo off
rem Starts Linkbank on Windows: as the launcher "linkbank" beside it does on other systems.
setlocal
set "ROOT=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%ROOT%app\linkbank.jar" (
  set "APP=%ROOT%app"
  goto run
)
set "APP=%ROOT%target\app"
if exist "%APP%\built" goto fresh
:build
echo linkbank: building (the first time Maven downloads libraries; later only when something changed) ... 1>&2
pushd "%ROOT%"
call mvn -q -B -Dskip.lint=true -Dmaven.test.skip=true package 1>&2 || (popd & echo linkbank: the build failed; Maven says why above. Nothing was started. 1>&2 & exit /b 2)
popd
if exist "%APP%" rmdir /s /q "%APP%"
"%JAVA%" -Djarmode=tools -jar "%ROOT%target\linkbank.jar" extract --destination "%APP%" --force >nul
"%JAVA%" -XX:ArchiveClassesAtExit="%APP%\linkbank.jsa" -Xlog:all=off -jar "%APP%\linkbank.jar" warm-up >nul 2>&1
type nul > "%APP%\built"
goto run
:fresh
powershell -NoProfile -Command "$b=(Get-Item '%APP%\built').LastWriteTime; Set-Location '%ROOT%'; if (Get-ChildItem pom.xml,connector\src\main,routes,mappings,vocab -Recurse -File | Where-Object LastWriteTime -gt $b | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
:run
set "SHARING="
if exist "%APP%\linkbank.jsa" set SHARING="-XX:SharedArchiveFile=%APP%\linkbank.jsa" -Xshare:auto -Xlog:cds=off
"%JAVA%" %SHARING% %LINKBANK_JAVA_OPTS% -jar "%APP%\linkbank.jar" %*
exit /b %ERRORLEVEL%
