// Conway's Game of Life on a world without edges: what leaves on one side comes back on the other.

const COLUMNS = 60;
const ROWS = 36;
const canvas = document.getElementById("world");
const paper = canvas.getContext("2d");
const size = canvas.width / COLUMNS;

let cells = new Uint8Array(COLUMNS * ROWS);
let generation = 0;
let timer = null;

const at = (x, y) => ((y + ROWS) % ROWS) * COLUMNS + ((x + COLUMNS) % COLUMNS);

function neighbours(x, y) {
  let count = -cells[at(x, y)];
  for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) count += cells[at(x + dx, y + dy)];
  return count;
}

function step() {
  const next = new Uint8Array(cells.length);
  for (let y = 0; y < ROWS; y++) {
    for (let x = 0; x < COLUMNS; x++) {
      const count = neighbours(x, y);
      next[at(x, y)] = count === 3 || (count === 2 && cells[at(x, y)]) ? 1 : 0;
    }
  }
  cells = next;
  generation++;
  draw();
}

function draw() {
  paper.clearRect(0, 0, canvas.width, canvas.height);
  paper.fillStyle = getComputedStyle(canvas).color; // set in style.css, for light and dark
  for (let y = 0; y < ROWS; y++) {
    for (let x = 0; x < COLUMNS; x++) {
      if (!cells[at(x, y)]) continue;
      paper.beginPath();
      paper.roundRect(x * size + 1, y * size + 1, size - 2, size - 2, 3);
      paper.fill();
    }
  }
  const alive = cells.reduce((sum, cell) => sum + cell, 0);
  document.getElementById("status").textContent = `Generation ${generation} · ${alive} alive`;
}

function fill(isAlive) {
  cells = cells.map(isAlive);
  generation = 0;
  draw();
}

// Starting again with another pace is simpler than changing the running one.
function play(isPlaying) {
  clearInterval(timer);
  timer = isPlaying ? setInterval(step, 1000 / document.getElementById("speed").value) : null;
  document.getElementById("play").textContent = isPlaying ? "Pause" : "Start";
}

function paint(event) {
  const box = canvas.getBoundingClientRect();
  const x = Math.floor(((event.clientX - box.left) / box.width) * COLUMNS);
  const y = Math.floor(((event.clientY - box.top) / box.height) * ROWS);
  cells[at(x, y)] = event.shiftKey ? 0 : 1;
  draw();
}

canvas.addEventListener("pointerdown", paint);
canvas.addEventListener("pointermove", (event) => event.buttons && paint(event));
document.getElementById("play").addEventListener("click", () => play(timer === null));
document.getElementById("step").addEventListener("click", step);
document.getElementById("shuffle").addEventListener("click", () => fill(() => (Math.random() < 0.28 ? 1 : 0)));
document.getElementById("clear").addEventListener("click", () => fill(() => 0));
document.getElementById("speed").addEventListener("input", () => timer !== null && play(true));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

// Two gliders and the five cells that live for 1,103 generations.
const start = [[2, 1], [3, 2], [1, 3], [2, 3], [3, 3], [12, 5], [13, 6], [11, 7], [12, 7], [13, 7],
  [31, 17], [32, 17], [30, 18], [31, 18], [31, 19]];
for (const [x, y] of start) cells[at(x, y)] = 1;
draw();
