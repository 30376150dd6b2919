# Runs as root inside a fresh Debian where bin/package --check put two versions of the package in
# /try: installs, starts, upgrades, removes and purges as docs/operating.md says. $1 is a free port.

port=$1
data=/var/lib/chungtay
settings=/etc/chungtay/chungtay.env

is() {
  [ "$2" = "$3" ] || {
    printf 'FAILED: %s: %s instead of %s\n' "$1" "$2" "$3" >&2
    exit 1
  }
}

there() {
  for file in "$@"; do
    [ -e "$file" ] || {
      echo "FAILED: $file is not there" >&2
      exit 1
    }
  done
}

gone() {
  for file in "$@"; do
    [ ! -e "$file" ] || {
      echo "FAILED: $file is still there" >&2
      exit 1
    }
  done
}

# As where systemd runs: what it would be asked is written down, and one service is said to run.
pretend_systemd() {
  mkdir -p /run/systemd/system
  cat >/usr/local/bin/systemctl <<'END'
#!/bin/sh
echo "$*" >>/try/systemctl.log
[ "$1" != list-units ] || echo 'chungtay.service loaded active running Chung Tay'
END
  chmod 755 /usr/local/bin/systemctl
}

# Nothing is to be started while an image is made.
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d

# What the unit says, as the unit says it: its variables, its file, its line, its user.
start() {
  unit=/lib/systemd/system/chungtay.service
  line=$(sed ':a;/\\$/{N;s/\\\n *//;ba}' "$unit" | sed -n 's/^ExecStart=//p')
  sed -n 's/^Environment=//p' "$unit" | tr ' ' '\n' >/try/environment
  (
    set -a
    . /try/environment
    . "$settings"
    set +a
    umask "$(sed -n 's/^UMask=//p' "$unit")"
    cd "$(sed -n 's/^WorkingDirectory=//p' "$unit")"
    eval "exec setpriv --reuid=$(sed -n 's/^User=//p' "$unit") --regid=$(sed -n 's/^Group=//p' "$unit") \
      --init-groups --no-new-privs --bounding-set=-all -- $line"
  ) >/try/out 2>&1 &
  program=$!
  for _ in $(seq 120); do
    answer=$(ask /readyz || :)
    case $answer in *'"UP"'*) return ;; esac
    kill -0 "$program" 2>/dev/null || break
    sleep 1
  done
  cat /try/out >&2
  echo 'FAILED: /readyz did not answer UP' >&2
  exit 1
}

# There is no curl on a Debian as small as this one.
ask() {
  perl -MIO::Socket::INET -e '
    my $s = IO::Socket::INET->new(PeerAddr => "127.0.0.1:$ARGV[0]", Timeout => 3) or exit 1;
    print $s "GET $ARGV[1] HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    print while <$s>;' "$port" "$1"
}

stop() {
  kill "$program"
  ended=0
  wait "$program" || ended=$?
  is 'exit code after SIGTERM' "$ended" 143
  is 'processes of the service that are left' "$(find /proc -maxdepth 1 -user chungtay | wc -l)" 0
}

echo '-- installed'
dpkg -i /try/first.deb
is 'status' "$(dpkg-query -W -f '${Status}' chungtay)" 'install ok installed'
is 'shell of the account' "$(getent passwd chungtay | cut -d : -f 6,7)" "$data:/usr/sbin/nologin"
is 'data directory' "$(stat -c '%U:%G %a' $data)" 'chungtay:chungtay 750'
is 'settings' "$(stat -c '%U:%G %a' $settings)" 'root:chungtay 640'
is 'folder of settings' "$(stat -c '%U:%G %a' /etc/chungtay)" 'root:chungtay 750'
is 'what dpkg keeps' "$(dpkg-query -W -f '${Conffiles}' chungtay | cut -d ' ' -f 2 | xargs)" \
  "$settings /etc/chungtay/chungtay.yaml"
there /etc/systemd/system/multi-user.target.wants/chungtay.service
is 'files of the program that are not of root' "$(find /usr/lib/chungtay ! -user root)" ''
is 'what dpkg finds changed' "$(dpkg --verify chungtay)" ''
SYSTEMD_LOG_LEVEL=warning systemd-analyze verify --man=no chungtay.service chungtay@x.service 2>/try/units || :
is 'what systemd finds in the units' "$(grep chungtay /try/units || :)" ''

echo '-- started by the line of its unit, as its user'
sed -i "s/^CHUNGTAY_PORT=.*/CHUNGTAY_PORT=$port/" $settings
# A cache of classes that does not fit ends the program in this mode.
echo 'CHUNGTAY_JAVA_FLAGS=-XX:AOTMode=on' >>$settings
start
grep -q 'Chưa có người quản trị' /try/out
chungtay --version
chungtay audit verify
is 'owner and mode of the data' "$(stat -c '%U %a' $data/serve $data/serve/key | xargs)" 'chungtay 750 chungtay 600'
is 'data of others than the service' "$(find $data ! -user chungtay)" ''
stop

echo '-- upgraded, with settings that were edited and others in the package'
pretend_systemd
dpkg --force-confold -i /try/second.deb </dev/null
is 'version' "$(dpkg-query -W -f '${Version}' chungtay | sed 's/.*+//')" next
is 'edited settings' "$(grep -c "^CHUNGTAY_PORT=$port\$" $settings)" 1
is 'mode of edited settings' "$(stat -c '%U:%G %a' $settings)" 'root:chungtay 640'
grep -q 'next release' $settings.dpkg-dist
is 'what systemd was asked' "$(cut -d ' ' -f 1 /try/systemctl.log | paste -sd ' ')" \
  'list-units stop daemon-reload start'
grep -qx 'start chungtay.service' /try/systemctl.log
start
stop

echo '-- removed'
dpkg -r chungtay
there $settings /etc/chungtay/chungtay.yaml $data/serve/database/cluster $data/serve/key
gone /usr/lib/chungtay /usr/bin/chungtay

echo '-- installed again over what was left, and purged'
dpkg --force-confold -i /try/second.deb </dev/null
is 'edited settings' "$(grep -c "^CHUNGTAY_PORT=$port\$" $settings)" 1
dpkg -P chungtay 2>&1 | tee /try/purge
there $data/serve/database/cluster $data/serve/key
getent passwd chungtay >/dev/null
grep -q "$data" /try/purge
gone $settings /etc/systemd/system/multi-user.target.wants/chungtay.service
