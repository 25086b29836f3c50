# Sourced. find_chromium exports CHROMIUM, installing Debian's or Alpine's package when there is none.

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      CHROMIUM=$(command -v "$candidate")
      export CHROMIUM
      return 0
    fi
  done
  echo "Chromium is missing: installing it with the system's package manager."
  # Whether that went well is seen by what is there afterwards, so that a failure ends with what to do.
  if command -v apt-get >/dev/null; then
    as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null || true
  elif command -v apk >/dev/null; then
    as_root apk add --quiet chromium || true
  elif command -v dnf >/dev/null; then
    as_root dnf install -y -q chromium || true
  fi
  CHROMIUM=$(command -v chromium || command -v chromium-browser) || {
    echo "Please install Chromium, or set CHROMIUM to its path." >&2
    return 1
  }
  export CHROMIUM
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}
