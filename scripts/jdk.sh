# Sourced by whatever runs Java: sets JAVA_HOME to a JDK 25, or says what to install.

# Who was started by a service may have no HOME, which Maven's wrapper needs too.
export HOME=${HOME-~}

# Java reads the names of files by the locale: without one in UTF-8 it does not find a folder with accents. Of one that is named but not
# installed, for whatever it is used, `locale` complains; where there is no such program the name has to do.
locale_is_utf8() {
  if command -v locale >/dev/null; then
    [ "$(locale charmap 2>&1)" = UTF-8 ]
  else
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;; *) return 1 ;; esac
  fi
}

locale_is_utf8 || export LC_ALL=C.UTF-8

jdk_version_is_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

jdk_find() {
  local candidate
  for candidate in \
    "${JAVA_HOME:-}" \
    "$(command -v javac >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null)")" 2>/dev/null)" \
    /usr/lib/jvm/*25* \
    /usr/java/*25* /opt/*25* /opt/java/*25* \
    "$HOME"/.sdkman/candidates/java/25* \
    "$HOME"/.jdks/*25* \
    "$HOME"/.asdf/installs/java/*25* "$HOME"/.local/share/mise/installs/java/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && jdk_version_is_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "A JDK 25 is needed and none was found: install one (Temurin 25, say) and set JAVA_HOME to it." >&2
  return 1
}

jdk_find || exit 1
