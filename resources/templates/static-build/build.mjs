// Makes dist/index.html out of content/planets.json. Needs nothing but Node.

import { mkdir, readFile, writeFile } from "node:fs/promises";

const planets = JSON.parse(await readFile("content/planets.json", "utf8"));
const widest = Math.max(...planets.map((planet) => planet.diameter));
const number = new Intl.NumberFormat("en");

const card = (planet) => `
      <li data-day="${planet.day}" data-diameter="${planet.diameter}" data-distance="${planet.distance}">
        <span class="disc"><i style="--size: ${Math.sqrt(planet.diameter / widest).toFixed(3)}; --colour: ${planet.colour}"></i></span>
        <h2>${planet.name}</h2>
        <p>${number.format(planet.distance)} million km from the Sun<br />
          ${number.format(planet.diameter)} km wide<br />
          a day of ${number.format(planet.day)} hours</p>
      </li>`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The Planets</title>
    <style>
      :root { color-scheme: light dark; --page: #f6f7fb; --card: #fff; --text: #1c2030; }
      @media (prefers-color-scheme: dark) { :root { --page: #0f1117; --card: #191c26; --text: #e8eaf2; } }
      body { margin: 0 auto; padding: 32px; max-width: 960px; font: 16px/1.5 system-ui, sans-serif;
        background: var(--page); color: var(--text); }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 16px; padding: 0; }
      li { list-style: none; padding: 20px; border-radius: 14px; background: var(--card);
        box-shadow: 0 1px 3px rgb(0 0 0 / 15%); }
      h2 { margin: 12px 0 0; font-size: 1.1em; }
      p { margin: 0; font-size: 0.9em; opacity: 0.85; }
      .disc { display: grid; place-items: center; height: 112px; }
      .disc i { width: calc(112px * var(--size)); aspect-ratio: 1; border-radius: 50%;
        background: radial-gradient(circle at 35% 30%, white -40%, var(--colour) 45%, black 150%); }
      select { font: inherit; padding: 6px 10px; border-radius: 8px; }
    </style>
  </head>
  <body>
    <h1>🏗️ The Planets</h1>
    <p>${planets.length} planets, built from a data file on ${new Date().toISOString().slice(0, 10)}.</p>
    <p><label>Sort by
      <select id="order">
        <option value="distance">distance</option>
        <option value="diameter">size</option>
        <option value="day">length of the day</option>
      </select></label></p>
    <ul id="planets">${planets.map(card).join("")}
    </ul>
    <script>
      document.getElementById("order").addEventListener("change", (event) => {
        const list = document.getElementById("planets");
        const key = event.target.value;
        list.append(...[...list.children].sort((a, b) => a.dataset[key] - b.dataset[key]));
      });
    </script>
  </body>
</html>
`;

await mkdir("dist", { recursive: true });
await writeFile("dist/index.html", page);
console.log(`dist/index.html: ${planets.length} planets, ${page.length} characters`);
