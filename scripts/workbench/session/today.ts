/** The day on the wall of this machine, "2026-11-28": in the early morning it is another one than in Greenwich. */
export function today(now = new Date()): string {
  const [day, month] = [now.getDate(), now.getMonth() + 1].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
