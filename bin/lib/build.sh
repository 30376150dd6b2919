# Builds the program into target/app when it is not there or older than its sources: the jar with
# its libraries laid out beside it, and a cache of what the virtual machine learned in a training
# run, both for quick starts. Sourced after common.sh.

app=$home/target/app
build_log=$home/target/build.log

java_flags=$home/bin/lib/java.flags

is_built() {
  [ -e "$app/built" ] &&
    [ -z "$(find "$home/src/main" "$home/pom.xml" "$home/bin/lib/build.sh" "$java_flags" \
      -newer "$app/built" -print 2>/dev/null | head -n 1)" ]
}

# Two starts at once: the second waits and finds the work done.
build() {
  mkdir -p "$home/target" 2>/dev/null && [ -w "$home/target" ] ||
    refuse "Không ghi được vào $home: hãy chạy lần đầu bằng tài khoản sở hữu thư mục này."
  exec 9>"$home/target/build.lock"
  ! command -v flock >/dev/null || flock 9
  is_built || build_now
  exec 9>&-
}

build_now() {
  if [ -e "$app/built" ]; then
    echo 'Mã nguồn đã đổi, đang dựng lại chương trình …'
  else
    echo 'Đang dựng chương trình lần đầu, khoảng vài phút …'
  fi
  make_jar
  lay_out "$app"
  echo 'Đang chuẩn bị để những lần sau khởi động nhanh …'
  with_progress train "$JAVA_HOME/bin/java" "$app" || echo 'training failed; starts will be slower' >>"$build_log"
  touch "$app/built"
}

make_jar() {
  find_maven
  mkdir -p "$home/target"
  : >"$build_log"
  with_progress run_maven ||
    refuse "Không dựng được chương trình: $(first_error) Xem $build_log."
}

# The jar and its libraries beside each other, in the folder $1, which is made anew.
lay_out() {
  rm -rf "$1"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$home/target/chungtay.jar" \
    extract --destination "$1" >>"$build_log" 2>&1 ||
    refuse "Không mở được target/chungtay.jar. Xem $build_log."
  # A virtual machine that finds the packages of a sealed library in its cache refuses to start.
  printf 'Sealed: false\n' >"$1/unsealed"
  for library in "$1"/lib/xz-*.jar; do
    # Of one time, so that two builds make the same file.
    "$JAVA_HOME/bin/jar" --update --date 2026-01-01T00:00:00Z --file "$library" --manifest "$1/unsealed" >>"$build_log" 2>&1 ||
      refuse "Không sửa được $library. Xem $build_log."
  done
  rm "$1/unsealed"
}

run_maven() {
  cd "$home" && "$maven" -B -Dfast -Dmaven.test.skip=true -Dstyle.color=never package
}

first_error() {
  sed -n 's/^\[ERROR\] *//p' "$build_log" | head -n 1 | cut -c 1-300
}

# With the java $1, for the jar in the folder $2. A failed training only costs speed: without its
# cache the program starts all the same.
train() {
  training=$home/target/training
  rm -rf "$training"
  CHUNGTAY_HOME=$home timeout "${TRAINING_SECONDS:-180}" "$1" "@$java_flags" \
    -XX:AOTCacheOutput="$2/chungtay.aot" -jar "$2/chungtay.jar" \
    demo --train --port 0 --data "$training"
  trained=$?
  rm -rf "$training"
  [ "$trained" -eq 0 ] || rm -f "$2/chungtay.aot"
  return "$trained"
}

# Runs "$@" into the build log and says every few seconds how far it is.
with_progress() {
  "$@" >>"$build_log" 2>&1 &
  running=$!
  trap 'kill "$running" 2>/dev/null; exit 130' INT TERM
  seconds=0
  while kill -0 "$running" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    [ $((seconds % 10)) -ne 0 ] || echo "  … $seconds giây$(downloaded)"
  done
  trap - INT TERM
  wait "$running"
}

downloaded() {
  files=$(grep -c 'Downloaded from' "$build_log") || return 0
  echo ", đã tải $files tệp"
}
