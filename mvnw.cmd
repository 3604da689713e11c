@echo off
rem Runs the Maven that this build needs, after fetching it once. See mvnw for the reasons.
setlocal enabledelayedexpansion
set "HERE=%~dp0"
for /f "usebackq tokens=1,* delims==" %%a in ("%HERE%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="mavenVersion" set "VERSION=%%b"
  if "%%a"=="distributionSha512Sum" set "SUM=%%b"
)
if "%MAVEN_USER_HOME%"=="" set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "ROOT=%MAVEN_USER_HOME%\wrapper\catamaran"
set "MVN_HOME=%ROOT%\apache-maven-%VERSION%-%SUM:~0,16%"
set "FILE=apache-maven-%VERSION%-bin.tar.gz"
if exist "%MVN_HOME%\bin\mvn.cmd" goto run
set "WORK=%ROOT%\unpack.%RANDOM%%RANDOM%"
mkdir "%WORK%" || exit /b 1
if not "%MVNW_REPOURL%"=="" (
  curl -fsSL -o "%WORK%\%FILE%" "%MVNW_REPOURL%/org/apache/maven/apache-maven/%VERSION%/%FILE%" && goto check
  echo mvnw: cannot fetch Maven %VERSION% from MVNW_REPOURL=%MVNW_REPOURL% 1>&2
  exit /b 1
)
where mvn >nul 2>nul && (
  pushd "%WORK%"
  call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy "-Dartifact=org.apache.maven:apache-maven:%VERSION%:tar.gz:bin" "-DoutputDirectory=%WORK%"
  popd
)
if not exist "%WORK%\%FILE%" curl -fsSL -o "%WORK%\%FILE%" "https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/%FILE%" || exit /b 1
:check
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%WORK%\%FILE%" SHA512') do if not defined ACTUAL set "ACTUAL=%%h"
set "ACTUAL=%ACTUAL: =%"
if /i not "%ACTUAL%"=="%SUM%" (
  echo mvnw: %FILE% has the checksum %ACTUAL%, expected %SUM% 1>&2
  exit /b 1
)
tar -xzf "%WORK%\%FILE%" -C "%WORK%" || exit /b 1
move "%WORK%\apache-maven-%VERSION%" "%MVN_HOME%" >nul
rmdir /s /q "%WORK%"
:run
cd /d "%HERE%"
call "%MVN_HOME%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
