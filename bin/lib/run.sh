# Runs the program, for bin/chungtay and the launcher of the packages alike. Sourced after common.sh
# with $home set to the folder that holds programmes and sample.

# JAVA, the folder of the jar, the file of flags, then the words of the command. CHUNGTAY_JAVA_FLAGS
# are flags of one's own, which come last and so win.
run_program() {
  program_java=$1
  program_app=$2
  program_flags=$3
  shift 3
  program_cache=
  [ ! -r "$program_app/chungtay.aot" ] || program_cache=-XX:AOTCache=$program_app/chungtay.aot
  CHUNGTAY_HOME=$home && export CHUNGTAY_HOME
  # shellcheck disable=SC2086 # the flags are words
  exec "$program_java" "@$program_flags" ${CHUNGTAY_JAVA_FLAGS:-} \
    ${program_cache:+"$program_cache"} -jar "$program_app/chungtay.jar" "$@"
}
