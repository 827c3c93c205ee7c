/** The most memory that this process, threads and all, holds while something is done, in megabytes. */
export async function peakMemory(work: Promise<unknown>): Promise<number> {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 20);
  await work.finally(() => clearInterval(timer)).catch(() => undefined);
  look();
  return Math.round(most / 1024 / 1024);
}
