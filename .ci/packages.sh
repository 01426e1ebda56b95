# Programs that the tests use, from Debian's packages where there are any: what cannot be had is said, and its tests are
# skipped.

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

renew_lists() { # of what can be installed; they may be there already
  command -v apt-get >/dev/null && as_root apt-get update -qq >/dev/null 2>&1 || true
}

install_package() {
  command -v apt-get >/dev/null || { echo "no apt-get"; return 1; }
  as_root true 2>/dev/null || { echo "neither root nor sudo"; return 1; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1 ||
    { echo "apt-get cannot install $1"; return 1; }
}

need_program() { # a program, and the package that holds it
  local why
  if command -v "$1" >/dev/null; then
    echo "$1: here already"
  elif why=$(install_package "$2"); then
    echo "$1: from the package $2"
  else
    echo "$1: not here ($why); its tests are skipped"
  fi
}

need_package() { # what is no program: headers to build with
  local why
  if dpkg -s "$1" >/dev/null 2>&1; then
    echo "$1: here already"
  elif why=$(install_package "$1"); then
    echo "$1: installed"
  else
    echo "$1: not here ($why)"
  fi
}
