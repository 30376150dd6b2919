# Tries the package for Debian on a fresh Debian, in a folder that is thrown away. Sourced by
# package.sh; needs root, debootstrap and a mirror of Debian, and says so where one is missing.

debian_suite=bookworm

# systemd is not there as the first process: its calls are written down, nothing is started by it.
check_installed() {
  step "The package for Debian, installed on a fresh Debian ($debian_suite)"
  why=$(cannot_install) && {
    printf 'LEFT OUT: %s. Nobody has installed this package.\n' "$why"
    return
  }
  box=$place/debian
  # Without a mirror named, debootstrap asks the one it knows.
  debootstrap --variant=minbase --include=systemd "$debian_suite" "$box" ${DEBIAN_MIRROR:-} >"$place/debootstrap.log" 2>&1 || {
    tail -n 3 "$place/debootstrap.log"
    echo 'LEFT OUT: debootstrap could not make a Debian (above). Nobody has installed this package.'
    return
  }
  mkdir "$box/try"
  cp "$deb" "$box/try/first.deb"
  newer_deb "$box/try/second.deb"
  cp "$home/bin/lib/install-check.sh" "$box/try/run"
  port=$(free_port)
  # Mounts and processes of their own, which end with it whatever happens. Its root is a mount, as on a machine.
  unshare --mount --pid --fork --kill-child sh -c '
    mount --bind "$0" "$0" && cd "$0" && mount -t proc proc "$0/proc" && mount -t tmpfs tmpfs "$0/dev/shm" && mount -t tmpfs tmpfs "$0/run" &&
      exec chroot "$0" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive sh -eu /try/run "$1"' "$box" "$port" ||
    refuse 'Gói không cài, chạy, nâng cấp hoặc gỡ được như docs/operating.md nói (xem trên).'
}

cannot_install() {
  if [ "$(id -u)" -ne 0 ]; then
    echo 'only root may make a Debian to install it on'
  elif ! command -v debootstrap >/dev/null; then
    echo 'debootstrap is not on this machine'
  elif ! unshare --mount --pid --fork true 2>/dev/null; then
    echo 'this machine allows no mounts of its own'
  else
    return 1
  fi
}

# The same again as a later release whose settings differ, so that dpkg has to choose.
newer_deb() {
  dpkg-deb --raw-extract "$deb" "$place/newer"
  sed -i 's/^Version: .*/&+next/' "$place/newer/DEBIAN/control"
  echo '# A line of the next release.' >>"$place/newer/etc/chungtay/chungtay.env"
  dpkg-deb --root-owner-group -Znone --build "$place/newer" "$1" >/dev/null
  rm -rf "$place/newer"
}

free_port() {
  port=18080
  while ss -Hltn "sport = :$port" 2>/dev/null | grep -q .; do port=$((port + 1)); done
  echo "$port"
}

# The proxies as docs/operating.md has them, with a certificate made for the moment.
check_proxies() {
  step 'The proxies of docs/operating.md'
  made=$place/proxies
  mkdir "$made"
  if ! command -v openssl >/dev/null; then
    echo 'LEFT OUT: openssl is not on this machine.'
    return
  fi
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=chungtay.tinh.vn \
    -keyout "$made/key.pem" -out "$made/fullchain.pem" 2>/dev/null
  if command -v nginx >/dev/null; then
    {
      echo "pid $made/pid; error_log stderr; events {} http { access_log off;"
      documented nginx | sed "s|/etc/ssl/chungtay/|$made/|"
      echo '}'
    } >"$made/nginx.conf"
    nginx -t -q -p "$made" -c "$made/nginx.conf" || refuse 'nginx không nhận cấu hình trong docs/operating.md.'
    echo 'nginx takes its configuration'
  else
    echo 'LEFT OUT: nginx is not on this machine.'
  fi
  if command -v caddy >/dev/null; then
    documented caddy >"$made/Caddyfile"
    HOME=$made caddy validate --adapter caddyfile --config "$made/Caddyfile" >"$made/caddy.log" 2>&1 || {
      cat "$made/caddy.log"
      refuse 'Caddy không nhận cấu hình trong docs/operating.md.'
    }
    echo 'Caddy takes its configuration'
  else
    echo 'LEFT OUT: Caddy is not on this machine.'
  fi
}

# The block of this language in the document.
documented() {
  sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$home/docs/operating.md" | sed '/^```/d'
}
