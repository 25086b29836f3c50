# Sourced by whatever builds this checkout or runs what was built: two of them at once would replace jars under each other.

# Holds the checkout until the last breath of whoever asked: the lock lies on descriptor 9, which build and programs inherit, and
# the system frees it however they end. Where there is no flock command (macOS) there is Perl. Who is refused ends with 1, or what is said.
hold_checkout() {
  mkdir -p .local
  exec 9>.local/start.lock
  if command -v flock >/dev/null; then
    flock -n 9
  elif command -v perl >/dev/null; then
    perl -e 'use Fcntl ":flock"; open(my $lock, ">&=9") or exit 1; flock($lock, LOCK_EX | LOCK_NB) or exit 1'
  fi || {
    echo "The network of this checkout is being built or runs already: stop that first." >&2
    exit "${1:-1}"
  }
}
