# Builds the program into target/app when it is not there or older than its sources: the jar with
# its libraries laid out beside it, and a cache of what the virtual machine learned in a training
# run, both for quick starts. Sourced after common.sh.

app=$home/target/app
build_log=$home/target/build.log

# One collector and layout for training and running alike: the cache fits only the same. One that no
# longer fits is passed over in silence.
# Sized for one province on a small machine; no warnings about libraries' habits.
java_flags='-Xms32m -Xmx512m -XX:MaxHeapFreeRatio=40 -Xss512k -XX:+UseSerialGC -XX:+UseCompactObjectHeaders
  -XX:ReservedCodeCacheSize=64m --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -Xlog:aot=off -Xlog:cds=off'

is_built() {
  [ -e "$app/built" ] &&
    [ -z "$(find "$home/src/main" "$home/pom.xml" "$home/bin/lib/build.sh" -newer "$app/built" -print 2>/dev/null | head -n 1)" ]
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
  find_maven
  : >"$build_log"
  with_progress run_maven ||
    refuse "Không dựng được chương trình: $(first_error) Xem $build_log."
  rm -rf "$app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$home/target/chungtay.jar" \
    extract --destination "$app" >>"$build_log" 2>&1 ||
    refuse "Không mở được target/chungtay.jar. Xem $build_log."
  echo 'Đang chuẩn bị để những lần sau khởi động nhanh …'
  with_progress train || echo 'training failed; starts will be slower' >>"$build_log"
  touch "$app/built"
}

run_maven() {
  cd "$home" && "$maven" -B -Dfast -Dmaven.test.skip=true -Dstyle.color=never package
}

first_error() {
  sed -n 's/^\[ERROR\] *//p' "$build_log" | head -n 1 | cut -c 1-300
}

# A failed training only costs speed: without its cache the program starts all the same.
train() {
  training=$home/target/training
  rm -rf "$training"
  # shellcheck disable=SC2086 # the flags are words
  CHUNGTAY_HOME=$home timeout 180 "$JAVA_HOME/bin/java" $java_flags \
    -XX:AOTCacheOutput="$app/chungtay.aot" -jar "$app/chungtay.jar" \
    demo --train --port 0 --data "$training"
  trained=$?
  rm -rf "$training"
  [ "$trained" -eq 0 ] || rm -f "$app/chungtay.aot"
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
