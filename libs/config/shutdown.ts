/**
 * Ends this program in order when it is told to (SIGTERM, SIGINT), or when the launcher that started it is gone, killed -9 included:
 * the channel between them closes then. Call it once, in main. `stop` should finish what is in hand within seconds.
 */
export function onShutdown(stop: () => Promise<void>, patienceMs = 10_000): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(() => process.exit(0), (error) => { process.stderr.write(`${String(error)}\n`); process.exit(1); });
  };
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end);
}
