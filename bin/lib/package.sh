# What bin/package does. Sourced after build.sh.

packages=$home/target/packages
parts=$home/config/package

version=$(sed -n '/<artifactId>chungtay</{n;s/.*<version>\(.*\)<.*/\1/p;q;}' "$home/pom.xml")
name=chungtay-$version
archive=$packages/$name-linux-x86_64.tar.gz

# Everything carries the time of the commit, so that the same commit gives the same files; the cache of
# classes also knows the libraries by their times.
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$home" log -1 --format=%ct 2>/dev/null || echo 1795392000)}
SOURCE_DATE_EPOCH=$epoch && export SOURCE_DATE_EPOCH

# What comes before a release sorts before it, and later commits after earlier ones.
deb_version=$(echo "$version" | sed "s/-SNAPSHOT/~snapshot.$(date -u -d "@$epoch" +%Y%m%d%H%M)/")
deb=$packages/chungtay_${deb_version}_amd64.deb

step() { printf '\n== %s\n' "$*"; }

make_packages() {
  umask 022
  step 'Program'
  # The compiler leaves classes whose sources are gone.
  rm -rf "$home/target/classes" "$home/target/generated-sources" "$home/target/maven-status"
  make_jar
  rm -rf "$packages"
  mkdir -p "$packages"
  tree=$packages/$name
  lay_out "$tree/app"

  step 'Runtime'
  make_runtime "$tree/runtime"

  step 'Programme, launcher, licences'
  cp -R "$home/programmes" "$home/sample" "$home/LICENSE" "$parts/README.txt" "$tree/"
  mkdir "$tree/lib" "$tree/licences"
  cp "$home/bin/lib/common.sh" "$home/bin/lib/run.sh" "$home/bin/lib/java.flags" "$tree/lib/"
  cp "$parts/launcher" "$tree/chungtay"
  licences
  normalise "$tree"

  step 'Cache of classes, from a training run'
  TRAINING_SECONDS=900
  with_progress train "$tree/runtime/bin/java" "$tree/app" ||
    refuse "Chạy luyện không xong. Xem $build_log."
  normalise "$tree"

  step 'Archive'
  tar --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -C "$packages" -cf - "$name" |
    gzip -n -9 >"$archive"
  sed "s/^ARG VERSION$/ARG VERSION=$version/" "$parts/Containerfile" >"$packages/Containerfile"

  step 'Package for Debian'
  make_deb "$tree"
  rm -rf "$tree"
  (cd "$packages" && sha256sum "$(basename "$archive")" "$(basename "$deb")" >SHA256SUMS)
  ls -l "$packages"
}

make_runtime() {
  "$JAVA_HOME/bin/jlink" --add-modules "$(sed '/^#/d' "$parts/modules" | paste -sd, -)" \
    --include-locales=vi,en --strip-debug --no-man-pages --no-header-files --compress zip-6 \
    --output "$1"
  # The way to it through the machine it was made on.
  sed -i '/^SOURCE=/d' "$1/release"
}

# Of the libraries as Maven tells them, in the words that the build checks them by.
licences() {
  (cd "$home" && "$maven" -B -ntp -q license:add-third-party) >>"$build_log" 2>&1 ||
    refuse "Không lập được danh sách giấy phép. Xem $build_log."
  { cat "$parts/third-party.txt" && sed 1,2d "$home/target/generated-sources/license/THIRD-PARTY.txt"; } \
    >"$tree/THIRD-PARTY.txt"
  cp "$parts/postgresql-licence.txt" "$tree/licences/PostgreSQL.txt"
  cp "$home/src/main/resources/fonts/LICENSE-Liberation.txt" "$tree/licences/"
  cp "$home/src/main/resources/static/fonts/be-vietnam-pro-OFL.txt" "$tree/licences/"
  cp "$home/src/main/resources/static/js/chartist-MIT.txt" "$tree/licences/"
}

# Readable by all, writable by the owner, of one time.
normalise() {
  chmod -R u=rwX,go=rX "$1"
  chmod 755 "$1"/chungtay "$1"/runtime/bin/* 2>/dev/null || :
  find "$1" -exec touch -h -d "@$epoch" {} +
}

make_deb() {
  root=$packages/deb
  docs=$root/usr/share/doc/chungtay
  mkdir -p "$root/DEBIAN" "$root/usr/lib" "$root/usr/bin" "$root/etc/chungtay" "$docs" \
    "$root/lib/systemd/system" "$root/usr/share/lintian/overrides"
  cp -a "$1" "$root/usr/lib/chungtay"
  rm "$root/usr/lib/chungtay/LICENSE" "$root/usr/lib/chungtay/README.txt"
  cp "$parts/deb/command" "$root/usr/bin/chungtay"
  cp "$parts/deb/chungtay.env" "$parts/deb/chungtay.yaml" "$root/etc/chungtay/"
  cp "$parts/deb/chungtay.service" "$parts/deb/chungtay@.service" "$root/lib/systemd/system/"
  cp "$parts/deb/copyright" "$home/docs/operating.md" "$docs/"
  cp "$parts/deb/lintian-overrides" "$root/usr/share/lintian/overrides/chungtay"
  changelog | gzip -n -9 >"$docs/changelog.gz"
  cp "$parts/deb/conffiles" "$parts/deb/postinst" "$parts/deb/prerm" "$parts/deb/postrm" "$root/DEBIAN/"
  sed "s/@VERSION@/$deb_version/; s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f 1)/" \
    "$parts/deb/control" >"$root/DEBIAN/control"
  (cd "$root" && find usr lib -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
  chmod -R u=rwX,go=rX "$root"
  chmod 755 "$root/usr/bin/chungtay" "$root"/DEBIAN/postinst "$root"/DEBIAN/prerm "$root"/DEBIAN/postrm
  find "$root" -exec touch -h -d "@$epoch" {} +
  dpkg-deb --root-owner-group -Zxz -z6 --build "$root" "$deb" >/dev/null
  rm -rf "$root"
}

changelog() {
  printf 'chungtay (%s) unstable; urgency=medium\n\n  * Made from the sources of this day.\n\n' "$deb_version"
  printf ' -- Chung Tay maintainers <maintainers@chungtay.example>  %s\n' \
    "$(LC_ALL=C date -u -R -d "@$epoch")"
}

# As somebody does who has no Java: in a folder with a difficult name that cannot be written to.
check_packages() {
  [ -r "$archive" ] && [ -r "$deb" ] || refuse 'Chưa có gì để thử: hãy chạy bin/package trước.'
  place=$(mktemp -d)
  trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT
  (cd "$packages" && sha256sum --quiet -c SHA256SUMS)

  step 'The archive, in a read-only folder of another name'
  unpacked="$place/Thử nghiệm của tỉnh"
  mkdir "$unpacked"
  tar -xzf "$archive" -C "$unpacked"
  chmod -R a-w "$unpacked"
  without_java "$unpacked/$name/chungtay" --version
  # With this mode a cache that does not fit ends the program instead of being passed over.
  CHUNGTAY_JAVA_FLAGS=-XX:AOTMode=on without_java "$unpacked/$name/chungtay" --version ||
    refuse 'Bộ đệm lớp không được dùng sau khi giải nén ở nơi khác.'
  without_java "$unpacked/$name/chungtay" demo --train --port 0 --data "$place/data"
  [ -d "$place/data/database/cluster" ] || refuse 'Bản chạy thử không tạo cơ sở dữ liệu.'

  step 'The package for Debian'
  dpkg-deb --extract "$deb" "$place/deb"
  dpkg-deb --control "$deb" "$place/control"
  (cd "$place/deb" && md5sum --quiet -c "$place/control/md5sums")
  while read -r file; do
    [ -f "$place/deb$file" ] || refuse "Gói thiếu $file."
  done <"$place/control/conffiles"
  for script in "$place"/control/postinst "$place"/control/prerm "$place"/control/postrm \
    "$place/deb/usr/bin/chungtay" "$place/deb/usr/lib/chungtay/chungtay"; do
    sh -n "$script" && [ -x "$script" ] || refuse "$script không chạy được."
  done
  cmp "$place/deb/usr/lib/chungtay/app/chungtay.aot" "$unpacked/$name/app/chungtay.aot"
  ! command -v lintian >/dev/null || lintian --fail-on error "$deb"

  check_proxies
  check_installed

  step 'All checks passed'
}

without_java() {
  env -i PATH=/usr/bin:/bin HOME="$place" CHUNGTAY_JAVA_FLAGS="${CHUNGTAY_JAVA_FLAGS:-}" "$@"
}
