// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What @huggingface/hub does, against the test Hub.
import { createRequire } from "node:module";

const hub = createRequire(process.env.HUB_MODULE + "/")("@huggingface/hub");
const hubUrl = process.env.HF_ENDPOINT;
const accessToken = "hf_adawrite";
const repo = { type: "space", name: "ada/javascript" };
const access = { hubUrl, accessToken, repo };
const large = new Uint8Array(120_000).map((_, index) => (index * 7919) % 251);
let failed = 0;

async function check(name, work) {
    try {
        await work();
        console.log("ok", name);
    } catch (error) {
        failed += 1;
        console.log("FAILED", name);
        console.error(error);
    }
}

function expect(condition, what = "not as expected") {
    if (!condition) throw new Error(what);
}

async function refused(status, work) {
    try {
        await work();
    } catch (error) {
        expect(error.statusCode === status, `${error.statusCode} ${error.message}`);
        return;
    }
    throw new Error("not refused");
}

async function all(list) {
    const found = [];
    for await (const item of list) found.push(item);
    return found;
}

async function textOf(path, revision) {
    const blob = await hub.downloadFile({ ...access, path, revision });
    return blob && (await blob.text());
}

await check("whoAmI", async () => expect((await hub.whoAmI({ hubUrl, accessToken })).name === "ada"));
await check("wrong token", () => refused(401, () => hub.whoAmI({ hubUrl, accessToken: "hf_wrong" })));
await check("createRepo", async () => {
    const made = await hub.createRepo({ ...access, sdk: "gradio", files: [{ path: "app.py", content: new Blob(["import gradio\n"]) }] });
    expect(made.repoUrl.endsWith("/spaces/ada/javascript"));
});
await check("createRepo again", () => refused(409, () => hub.createRepo({ ...access, sdk: "gradio" })));
await check("uploadFile", () => hub.uploadFile({ ...access, file: { path: "notes.txt", content: new Blob(["notes\n"]) } }));
await check("uploadFile by LFS", () =>
    hub.uploadFile({ ...access, file: { path: "weights.bin", content: new Blob([large]) }, useXet: false }));
await check("uploadFiles with progress", async () => {
    const files = [1, 2, 3].map((number) => ({ path: `pages/${number}.py`, content: new Blob([`page = ${number}\n`]) }));
    const steps = await all(hub.uploadFilesWithProgress({ ...access, files }));
    expect(steps.length > 0);
});
await check("commit with a description", async () => {
    const operations = [{ operation: "addOrUpdate", path: "more.txt", content: new Blob(["more\n"]) }];
    const made = await hub.commit({ ...access, operations, title: "More", description: "At length" });
    expect(made.commit.oid.length === 40);
});
await check("commit on an old parent", async () => {
    const old = (await all(hub.listCommits(access))).at(-1).oid;
    const operations = [{ operation: "delete", path: "more.txt" }];
    await refused(412, () => hub.commit({ ...access, operations, title: "Late", parentCommit: old }));
});
await check("commit as a pull request", async () => {
    const operations = [{ operation: "addOrUpdate", path: "bob.txt", content: new Blob(["bob\n"]) }];
    const made = await hub.commit({ ...access, accessToken: "hf_bobwrite", operations, title: "From Bob", isPullRequest: true });
    expect(made.pullRequestUrl.endsWith("/discussions/1"));
    expect((await textOf("bob.txt", "refs/pr/1")) === "bob\n");
});
await check("listFiles", async () => {
    const files = await all(hub.listFiles({ ...access, recursive: true, expand: true }));
    expect(files.find((file) => file.path === "weights.bin").lfs.size === large.length);
    expect(files.some((file) => file.path === "pages/3.py" && file.lastCommit));
});
await check("listFiles of a pull request", async () =>
    expect((await all(hub.listFiles({ ...access, revision: "refs/pr/1" }))).some((file) => file.path === "bob.txt")));
await check("pathsInfo", async () => {
    const found = await hub.pathsInfo({ ...access, paths: ["app.py", "none"], expand: true });
    expect(found.length === 1 && found[0].path === "app.py");
});
await check("fileExists", async () => {
    expect(await hub.fileExists({ ...access, path: "app.py" }));
    expect(!(await hub.fileExists({ ...access, path: "none" })));
});
await check("fileDownloadInfo", async () =>
    expect((await hub.fileDownloadInfo({ ...access, path: "weights.bin" })).size === large.length));
await check("downloadFile", async () => expect((await textOf("notes.txt")) === "notes\n"));
await check("downloadFile from the storage", async () => {
    const blob = await hub.downloadFile({ ...access, path: "weights.bin", xet: false });
    expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(large)));
});
await check("downloadFile that is missing", async () => expect((await hub.downloadFile({ ...access, path: "none" })) === null));
await check("listCommits", async () => expect((await all(hub.listCommits(access))).at(-1).title.startsWith("initial")));
await check("countCommits", async () => expect((await hub.countCommits(access)) >= 4));
await check("deleteFile", () => hub.deleteFile({ ...access, path: "more.txt" }));
await check("deleteFiles", () => hub.deleteFiles({ ...access, paths: ["pages/1.py", "pages/2.py"] }));
await check("spaceInfo", async () => {
    const info = await hub.spaceInfo({ hubUrl, accessToken, name: repo.name, additionalFields: ["runtime", "sha"] });
    expect(info.sdk === "gradio" && info.runtime.stage && info.sha);
});
await check("listSpaces", async () => {
    const found = await all(hub.listSpaces({ hubUrl, accessToken, search: { owner: "ada" }, additionalFields: ["tags"] }));
    expect(found.some((space) => space.name === repo.name));
});
await check("repoExists", async () => {
    expect(await hub.repoExists(access));
    expect(!(await hub.repoExists({ hubUrl, accessToken, repo: { type: "space", name: "ada/none" } })));
});
await check("checkRepoAccess", () => hub.checkRepoAccess(access));
await check("branches", async () => {
    await hub.createBranch({ ...access, branch: "side" });
    await hub.deleteBranch({ ...access, branch: "side" });
});
await check("no right to write", () =>
    refused(403, () => hub.uploadFile({ ...access, accessToken: "hf_bobwrite", file: { path: "x", content: new Blob(["x"]) } })));
await check("deleteRepo", () => hub.deleteRepo(access));
process.exit(failed ? 1 : 0);
