/** What a time table of five fields says; one that none of these forms fits is shown as it is. Pure. */
export function cronText(cron: string): string {
  const [minute = '', hour = '', ...days] = cron.trim().split(/\s+/);
  if (days.join(' ') !== '* * *') return cron;
  const every = /^\*\/(\d+)$/;
  if (hour === '*') {
    if (minute === '*') return '每分钟';
    const minutes = every.exec(minute)?.[1];
    if (minutes) return `每 ${minutes} 分钟`;
    return isNumber(minute) ? `每小时第 ${minute} 分` : cron;
  }
  if (!isNumber(minute)) return cron;
  const hours = every.exec(hour)?.[1];
  if (hours) return `每 ${hours} 小时（第 ${minute} 分）`;
  return isNumber(hour) ? `每天 ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : cron;
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);
