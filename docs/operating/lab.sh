# Words for the commands of the runbooks, in any POSIX shell, at the project's root, while the demo runs:
#   . docs/operating/lab.sh
# Needs curl 7.84 or newer. The variables (LAB, EU_CONTROLLER, US_DATABASE, …) are those of the running lab.
. "${LAB_ENV:-infra/lab/target/demo/lab.env}"

# post URL JSON: asks the lab for a fault or a change; prints the answer, fails when it was refused.
post() {
  curl -sS --fail-with-body -X POST -H 'Content-Type: application/json' -d "$2" "$1" && echo
}

# order REGION WHAT JSON: an order to its controller, as in: order us moves '{"home":"eu","to":"eu"}'; fails when it was refused.
# The token comes by the standard input: arguments are for everybody to see.
order() {
  case $1 in
    eu) _orders=$EU_CONTROLLER_MANAGEMENT ;;
    us) _orders=$US_CONTROLLER_MANAGEMENT ;;
    *) echo "no region $1" >&2 && return 2 ;;
  esac
  printf 'Authorization: Bearer %s\n' "$ORDERS_TOKEN" |
    curl -sS --fail-with-body -X POST -H @- -H 'Content-Type: application/json' -d "$3" "$_orders/$2" && echo
}

# status REGION: what its controller says, on one line.
status() {
  case $1 in
    eu) curl -sS --fail --max-time 5 "$EU_CONTROLLER/status" ;;
    us) curl -sS --fail --max-time 5 "$US_CONTROLLER/status" ;;
    *) echo "no region $1" >&2 && return 2 ;;
  esac
}

# says REGION TEXT: whether its status has this text.
says() {
  status "$1" 2>/dev/null | grep -qF -- "$2"
}

# serves REGION HOME: it holds the home's lease, and its database has the gate open.
serves() {
  status "$1" 2>/dev/null | tr '{' '\n' | awk -v place="\"home\":\"$2\",\"region\":\"$1\"" '
    index($0, place) && /"state":"serving"/ { lease = 1 }
    index($0, place) && /"open":true/ { gate = 1 }
    END { exit !(lease && gate) }'
}

# lag REGION: bytes that it has written and its peer has not applied.
lag() {
  status "$1" | sed 's/.*"lagBytes":\([0-9]*\).*/\1/'
}

# caught_up REGION: its peer reads from it, and lacks less than what a healthy pair has on its way at any moment.
caught_up() {
  says "$1" '"peerState":"streaming"' && [ "$(lag "$1")" -lt 65536 ]
}

# sql REGION STATEMENT: in its database; psql where there is one, else the lab's own driver.
sql() {
  case $1 in
    eu) _database=$EU_DATABASE ;;
    us) _database=$US_DATABASE ;;
    *) echo "no region $1" >&2 && return 2 ;;
  esac
  if command -v psql >/dev/null && [ -z "${WITHOUT_PSQL:-}" ]; then
    psql "$_database" -X -q -At -v ON_ERROR_STOP=1 -c "$2"
  else
    java -cp 'infra/lab/target/lib/*' docs/operating/Sql.java "$_database" "$2"
  fi
}

# same_payments: both databases have as many.
same_payments() {
  _count='SELECT count(*) FROM payments.payment'
  [ "$(sql eu "$_count")" = "$(sql us "$_count")" ]
}

# metric REGION PROCESS NAME: the sum of a metric's values, as in: metric eu gateway catamaran_gateway_held
metric() {
  _of=$(printf '%s_%s_MANAGEMENT' "$1" "$2" | tr 'a-z-' 'A-Z_')
  eval "_page=\$$_of/q/metrics"
  curl -sS --fail "$_page" | awk -v name="$3" '$1 == name || index($1, name "{") == 1 { sum += $NF } END { print sum + 0 }'
}

# events NAME: what the lab did under this name, the newest last.
events() {
  curl -sS --fail "$LAB/events" | tr '}' '\n' | grep -F "\"$1\"" || true
}

# eventually COMMAND …: waits until it succeeds, for 60 s at most.
eventually() {
  _tries=300
  until "$@" >/dev/null 2>&1; do
    _tries=$((_tries - 1))
    [ $_tries -gt 0 ] || { echo "not within 60 s: $*" >&2; return 1; }
    sleep 0.2
  done
  echo "ok: $*"
}

# sign_up ENTRY: a new customer of that geography with two accounts and 100.00 EUR on the first: TOKEN, PURSE, SHOP.
sign_up() {
  TOKEN=''
  _email="$(date +%s)-$$-${_customers:=0}@example.org"
  _customers=$((_customers + 1))
  call "$1" POST /api/customers "{\"email\":\"$_email\",\"password\":\"correct horse battery staple\",\"name\":\"Ann\"}" >/dev/null
  TOKEN=$(call "$1" POST /api/sessions "{\"email\":\"$_email\",\"password\":\"correct horse battery staple\"}" | field token)
  PURSE=$(call "$1" POST /api/accounts '{"currency":"EUR","name":"purse"}' | field id)
  SHOP=$(call "$1" POST /api/accounts '{"currency":"EUR","name":"shop"}' | field id)
  call "$1" POST "/api/accounts/$PURSE/deposits" '{"amount":10000}' >/dev/null
}

# pay ENTRY [KEY]: 1.00 EUR; prints "201 eu <payment>": the status, the region that did it, the payment.
pay() {
  call "$1" POST /api/payments "{\"from\":\"$PURSE\",\"to\":\"$SHOP\",\"amount\":100,\"currency\":\"EUR\",\"reference\":\"runbook\"}" "${2:-}" \
    >/tmp/catamaran.$$ || { rm -f /tmp/catamaran.$$; return 1; }
  echo "$_code $_region $(field id </tmp/catamaran.$$)"
  rm -f /tmp/catamaran.$$
}

# paid_in REGION ENTRY: a payment through this way in is done by that region.
paid_in() {
  pay "$2" | grep "^201 $1 "
}

# field NAME: the first such string of the JSON that comes in.
field() {
  grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}

# call ENTRY METHOD PATH [JSON [KEY]]: as an SDK calls the API: the same key is sent again until there is an answer, for 20 s.
call() {
  _key=${5:-$(od -An -N 12 -tx1 /dev/urandom | tr -d ' \n')}
  _until=$(($(date +%s) + 20))
  while :; do
    _answer=$(curl -sS --max-time 15 -X "$2" -H 'Content-Type: application/json' -H "Authorization: Bearer $TOKEN" \
      -H "Idempotency-Key: $_key" ${4:+-d "$4"} -w '\n%{http_code} %header{region}' "$1$3" 2>/dev/null) || _answer='
000 '
    _code=$(printf '%s' "$_answer" | tail -n 1 | cut -d ' ' -f 1)
    _region=$(printf '%s' "$_answer" | tail -n 1 | cut -d ' ' -f 2)
    case $_code in 2*) break ;; 4*) printf '%s\n' "$_answer" >&2; return 1 ;; esac
    [ "$(date +%s)" -lt $_until ] || { printf '%s\n' "$_answer" >&2; return 1; }
    sleep 0.2
  done
  printf '%s\n' "$_answer" | sed '$d'
}
