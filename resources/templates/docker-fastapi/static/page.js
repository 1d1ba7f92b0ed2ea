const field = document.getElementById("text");
const problem = document.getElementById("problem");

async function refresh() {
  try {
    // Relative: on the Hub the page may lie below another path.
    const answer = await fetch("facts", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: field.value }),
    });
    if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
    for (const [name, value] of Object.entries(await answer.json()))
      document.getElementById(name).textContent = value;
    problem.hidden = true;
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
  }
}

let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 200);
});
refresh();
