/** Work shorter than this shows nothing. */
const PATIENCE_MS = 1500;
/** How often the line is drawn anew. */
const EVERY_MS = 250;

/**
 * Shows on one line of the terminal what long work is doing and how long it will still take: "trang 7/26, còn 40 giây".
 * Where standard error is no terminal nothing is written: it holds errors alone.
 */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): {
  step: (step: { what: string; done: number; total: number | null }) => void;
  end: () => void;
} {
  const start = Date.now();
  let drawn = 0;
  return {
    step(step) {
      const now = Date.now();
      if (!stream.isTTY || now - start < PATIENCE_MS || now - drawn < EVERY_MS) return;
      drawn = now;
      stream.write(`\r\u001b[2K${progressLine(step, now - start)}`);
    },
    end() {
      if (drawn) stream.write('\r\u001b[2K');
    },
  };
}

/** "nhận dạng chữ 7/26, còn khoảng 40 giây". */
function progressLine(
  { what, done, total }: { what: string; done: number; total: number | null },
  milliseconds: number,
): string {
  if (total === null) return `${what} ${done}`;
  const line = `${what} ${done}/${total}`;
  if (done === 0) return line;
  return `${line}, còn khoảng ${Math.ceil(((milliseconds / done) * (total - done)) / 1000)} giây`;
}

/** Does work that tells how many of its parts are done, and shows that meanwhile. @param what the parts, in one word */
export function withProgress<T>(what: string, work: (tell: (done: number, total: number) => void) => T): T {
  const shown = showProgress();
  try {
    return work((done, total) => shown.step({ what, done, total }));
  } finally {
    shown.end();
  }
}
