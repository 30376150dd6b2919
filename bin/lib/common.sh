# Shared by the scripts in bin: where the project is, which JDK runs it, which Maven builds it.
# Sourced with $home set to the project's folder.

# A terminal that names no character set would garble file names and Vietnamese text.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
*UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
*) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

refuse() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Whether $1 is the home of a JDK (javac included) of version 25 or later that runs on this machine.
jdk_fits() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_version:-0}" -ge 25 ] && "$1/bin/java" -version >/dev/null 2>&1
}

# Sets and exports JAVA_HOME: the one that is set, the one on the PATH, or one in the usual places.
find_jdk() {
  on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for jdk in "${JAVA_HOME:-}" "${on_path:-}" "${CHUNGTAY_JDKS:-/usr/lib/jvm}"/* \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* /opt/* /usr/local/*; do
    if [ -n "$jdk" ] && jdk_fits "$jdk"; then
      JAVA_HOME=$jdk && export JAVA_HOME
      return
    fi
  done
  refuse 'Chung Tay cần JDK 25 trở lên mà máy này chưa có: cài gói openjdk-25-jdk (Debian, Ubuntu) hoặc Temurin 25 từ https://adoptium.net, hoặc đặt JAVA_HOME chỉ tới JDK đã có.'
}

# Sets $maven: the wrapper, which fetches its Maven once, or the machine's own where that fails.
find_maven() {
  maven=$home/mvnw
  "$maven" -v >/dev/null 2>&1 && return
  maven=$(command -v mvn 2>/dev/null) || maven=
  case "$("${maven:-false}" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')" in
  3.8.* | 3.9.* | 3.[1-9][0-9].* | [4-9].*) ;;
  *) refuse 'Không tải được Maven từ Maven Central: hãy kiểm tra mạng, hoặc cài gói maven (từ bản 3.8) rồi chạy lại.' ;;
  esac
}
