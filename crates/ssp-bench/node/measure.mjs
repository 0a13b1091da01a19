// How long things take. The workloads take turns: a round runs each of them once over all inputs, so whatever else the machine
// does hits all alike. A time is the median of the rounds, a ratio the median of the ratios within a round.
import { hrtime } from "node:process";

const ROUNDS = 51;
/** A batch lasts at least so long, so that the clock does not count. */
const BATCH = 2e6;
/** What the compilers of the engine get to see before anything counts. */
const WARM = 4e8;

const now = () => Number(hrtime.bigint());

/** A workload, measured: nanoseconds for one input, by round. */
export class Measured {
  constructor(times) {
    this.times = times;
  }

  get typical() {
    return median(this.times);
  }

  /** How much longer it takes than another in the same round. */
  ratio(other) {
    return median(this.times.map((time, round) => time / other.times[round]));
  }

  /** How much longer a slow round takes than a quick one: much where something else was running. */
  get noise() {
    const sorted = [...this.times].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.9)] / sorted[Math.floor(sorted.length * 0.1)];
  }
}

/** Runs the workloads, each a function that goes once over so many inputs, and gives back each one measured. */
export function measure(passes, inputs) {
  const repeats = passes.map((pass) => {
    let [runs, since] = [0, now()];
    while (runs === 0 || now() - since < WARM) {
      pass();
      runs += 1;
    }
    return Math.max(1, Math.ceil(BATCH / ((now() - since) / runs)));
  });
  const times = passes.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < passes.length; turn += 1) {
      // Nobody always runs behind the same one.
      const index = (turn + round) % passes.length;
      const since = now();
      for (let repeat = 0; repeat < repeats[index]; repeat += 1) passes[index]();
      times[index].push((now() - since) / repeats[index] / inputs);
    }
  }
  return times.map((each) => new Measured(each));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
