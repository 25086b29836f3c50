-- Sends the requests of a plan in turn, and prints the figures as one line of JSON.
local plan = dofile(os.getenv("BENCH_PLAN"))
local run = os.getenv("BENCH_RUN")
local ready, fresh, sent = {}, {}, 0

function init(args)
  for i, call in ipairs(plan) do
    ready[i] = wrk.format(call.method, call.path, call.headers, call.body)
    fresh[i] = string.find(call.path, "{uuid}", 1, true) ~= nil
  end
end

function request()
  sent = sent + 1
  local i = (sent - 1) % #ready + 1
  if fresh[i] then
    return (string.gsub(ready[i], "{uuid}", string.format("%s-0000-7000-8000-%012x", run, sent), 1))
  end
  return ready[i]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    'BENCH {"requests":%d,"micros":%d,"p50":%d,"p95":%d,"p99":%d,"max":%d,"mean":%d,' ..
    '"status":%d,"connect":%d,"read":%d,"write":%d,"timeout":%d}\n',
    summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max, latency.mean,
    errors.status, errors.connect, errors.read, errors.write, errors.timeout))
end
