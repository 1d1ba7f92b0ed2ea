# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What huggingface_hub does, against the test Hub. Run by run.py with the package's own interpreter."""

import hashlib
import io
import os
import tempfile
from pathlib import Path

from checks import check, control, raises, run, wait_for
from huggingface_hub import (
    CommitOperationAdd,
    CommitOperationCopy,
    CommitOperationDelete,
    HfApi,
    hf_hub_download,
    snapshot_download,
)
from huggingface_hub.errors import (
    EntryNotFoundError,
    HfHubHTTPError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

OWNER = "ada"
# Two versions of the package run side by side.
SPACE = f"{OWNER}/python-{os.environ['CLIENT']}"
CARD = "---\ntitle: {title}\nemoji: 🚀\ncolorFrom: red\ncolorTo: blue\nsdk: gradio\nsdk_version: 6.31.0\napp_file: app.py\ntags:\n  - {tag}\n---\n"
api = HfApi(token="hf_adawrite")
anonymous = HfApi(token=False)
stranger = HfApi(token="hf_bobwrite")
large = os.urandom(300_000)
folder = Path(tempfile.mkdtemp())


def card(title="Demo", tag="demo"):
    return CARD.format(title=title, tag=tag).encode()


def stage():
    return api.get_space_runtime(SPACE).stage


@check
def whoami():
    me = api.whoami()
    assert (me["name"], me["isPro"], me["orgs"][0]["name"]) == (OWNER, True, "lab")


@check
def bad_token():
    raises(HfHubHTTPError, HfApi(token="hf_wrong").whoami, "Invalid user token")


@check
def create_space():
    assert api.create_repo(SPACE, repo_type="space", space_sdk="gradio").repo_id == SPACE


@check
def create_existing():
    raises(HfHubHTTPError, lambda: api.create_repo(SPACE, repo_type="space", space_sdk="gradio"), "409")
    assert api.create_repo(SPACE, repo_type="space", space_sdk="gradio", exist_ok=True).repo_id == SPACE


@check
def plan_gate():
    raises(HfHubHTTPError, lambda: stranger.create_repo("bob/gate", repo_type="space", space_sdk="gradio"), "402")
    stranger.create_repo("bob/static-" + os.environ["CLIENT"], repo_type="space", space_sdk="static")


@check
def stage_without_app():
    wait_for(lambda: stage() == "NO_APP_FILE")


@check
def upload_file():
    api.upload_file(path_or_fileobj=b"import gradio\n", path_in_repo="app.py", repo_id=SPACE, repo_type="space")
    assert api.file_exists(SPACE, "app.py", repo_type="space")


@check
def upload_lfs_file():
    api.upload_file(path_or_fileobj=io.BytesIO(large), path_in_repo="data/weights.bin", repo_id=SPACE, repo_type="space")
    info = api.get_paths_info(SPACE, ["data/weights.bin"], repo_type="space")[0]
    assert (info.size, info.lfs.sha256) == (len(large), hashlib.sha256(large).hexdigest())


@check
def upload_in_parts():
    control("POST", "/settings", {"multipart": 100_000, "chunk": 70_000})
    path = folder / "parts.bin"
    path.write_bytes(os.urandom(250_000))
    api.upload_file(path_or_fileobj=path, path_in_repo="parts.bin", repo_id=SPACE, repo_type="space")
    control("POST", "/settings", {"multipart": 64 << 20, "chunk": 16 << 20})
    got = hf_hub_download(SPACE, "parts.bin", repo_type="space", token="hf_adawrite", cache_dir=folder / "cache")
    assert Path(got).read_bytes() == path.read_bytes()


@check
def unchanged_is_skipped():
    before = api.list_repo_commits(SPACE, repo_type="space")
    api.upload_file(path_or_fileobj=b"import gradio\n", path_in_repo="app.py", repo_id=SPACE, repo_type="space")
    assert len(api.list_repo_commits(SPACE, repo_type="space")) == len(before)


@check
def upload_folder():
    source = folder / "source"
    (source / "pages").mkdir(parents=True)
    (source / "README.md").write_bytes(card())
    for number in range(30):
        (source / "pages" / f"{number}.py").write_text(f"page = {number}\n")
    (source / "left.log").write_text("no")
    api.upload_folder(folder_path=source, repo_id=SPACE, repo_type="space", ignore_patterns="*.log")
    files = api.list_repo_files(SPACE, repo_type="space")
    assert "pages/29.py" in files and "left.log" not in files


@check
def bad_card():
    raises(
        Exception,
        lambda: api.upload_file(
            path_or_fileobj=card().replace(b"sdk: gradio", b"sdk: streamlet"),
            path_in_repo="README.md",
            repo_id=SPACE,
            repo_type="space",
        ),
        "sdk",
    )


@check
def running():
    wait_for(lambda: stage() == "RUNNING")
    head = api.space_info(SPACE).sha
    wait_for(lambda: api.get_space_runtime(SPACE).raw["sha"] == head)


@check
def space_info():
    info = api.space_info(SPACE, files_metadata=True)
    assert (info.sdk, info.author, info.card_data.title, info.private) == ("gradio", OWNER, "Demo", False)
    assert info.runtime.stage == "RUNNING" and info.host and info.subdomain
    sizes = {file.rfilename: file.size for file in info.siblings}
    assert sizes["data/weights.bin"] == len(large)


@check
def expanded_info():
    assert api.space_info(SPACE, expand=["runtime", "likes"]).runtime.stage == "RUNNING"


@check
def missing_repository():
    raises(RepositoryNotFoundError, lambda: api.space_info(f"{OWNER}/none"))
    raises(RepositoryNotFoundError, lambda: anonymous.space_info(f"{OWNER}/none"))


@check
def missing_revision():
    raises(RevisionNotFoundError, lambda: api.space_info(SPACE, revision="none"))


@check
def missing_entry():
    raises(EntryNotFoundError, lambda: hf_hub_download(SPACE, "none.txt", repo_type="space", cache_dir=folder / "cache"))


@check
def tree():
    entries = {entry.path: entry for entry in api.list_repo_tree(SPACE, repo_type="space")}
    assert entries["data"].tree_id and entries["app.py"].size == 14
    recursive = [entry.path for entry in api.list_repo_tree(SPACE, repo_type="space", recursive=True, expand=True)]
    assert "pages/0.py" in recursive and len(recursive) == len(set(recursive))
    last = next(iter(api.list_repo_tree(SPACE, "pages", repo_type="space", expand=True))).last_commit
    assert last.title.startswith("Upload")


@check
def tree_of_nothing():
    raises(EntryNotFoundError, lambda: list(api.list_repo_tree(SPACE, "none", repo_type="space")))


@check
def tree_in_pages():
    operations = [CommitOperationAdd(f"many/{number}.txt", b"x") for number in range(1100)]
    api.create_commit(SPACE, operations, commit_message="Many", repo_type="space")
    assert sum(1 for _ in api.list_repo_tree(SPACE, "many", repo_type="space")) == 1100
    api.create_commit(SPACE, [CommitOperationDelete("many/", is_folder=True)], commit_message="Fewer", repo_type="space")


@check
def paths_info():
    found = api.get_paths_info(SPACE, ["app.py", "data", "none"], repo_type="space", expand=True)
    assert [entry.path for entry in found] == ["app.py", "data"]


@check
def download():
    path = hf_hub_download(SPACE, "app.py", repo_type="space", cache_dir=folder / "cache")
    assert Path(path).read_bytes() == b"import gradio\n"
    path = hf_hub_download(SPACE, "data/weights.bin", repo_type="space", cache_dir=folder / "cache")
    assert Path(path).read_bytes() == large


@check
def download_again_sends_no_token_to_the_storage():
    control("DELETE", "/journal")
    hf_hub_download(SPACE, "data/weights.bin", repo_type="space", token="hf_adawrite", cache_dir=folder / "other")
    entries = control("GET", "/journal?match=GET%20/objects/")
    assert entries and all(entry["authorization"] == "none" and entry["origin"] == "storage" for entry in entries)


@check
def interrupted_download():
    control("POST", "/faults", {"path": "/objects/", "method": "GET", "cut": 100_000})
    path = hf_hub_download(SPACE, "data/weights.bin", repo_type="space", cache_dir=folder / "cut")
    assert Path(path).read_bytes() == large
    control("DELETE", "/faults")


@check
def snapshot():
    place = snapshot_download(SPACE, repo_type="space", cache_dir=folder / "cache", allow_patterns=["*.py", "*.md"])
    assert (Path(place) / "pages/3.py").read_text() == "page = 3\n"


@check
def commit_of_all_kinds():
    operations = [
        CommitOperationAdd("new.txt", b"new\n"),
        CommitOperationDelete("pages/0.py"),
        CommitOperationCopy("data/weights.bin", "data/copy.bin"),
        CommitOperationCopy("app.py", "app2.py"),
    ]
    info = api.create_commit(SPACE, operations, commit_message="All kinds", commit_description="At once", repo_type="space")
    files = api.list_repo_files(SPACE, repo_type="space", revision=info.oid)
    assert {"new.txt", "data/copy.bin", "app2.py"} < set(files) and "pages/0.py" not in files


@check
def delete_folder():
    api.delete_folder("data", SPACE, repo_type="space")
    assert not any(path.startswith("data/") for path in api.list_repo_files(SPACE, repo_type="space"))


@check
def parent_commit():
    old = api.list_repo_commits(SPACE, repo_type="space")[1].commit_id
    error = raises(
        HfHubHTTPError,
        lambda: api.create_commit(
            SPACE, [CommitOperationAdd("x", b"x")], commit_message="Late", parent_commit=old, repo_type="space"
        ),
    )
    assert error.response.status_code == 412


@check
def no_right():
    error = raises(
        HfHubHTTPError, lambda: stranger.upload_file(path_or_fileobj=b"x", path_in_repo="x", repo_id=SPACE, repo_type="space")
    )
    assert error.response.status_code == 403
    reader = HfApi(token="hf_adaread")
    raises(HfHubHTTPError, lambda: reader.pause_space(SPACE), "403")


@check
def history():
    commits = api.list_repo_commits(SPACE, repo_type="space", formatted=True)
    assert commits[-1].title == "initial commit" and commits[0].authors == [OWNER] and commits[1].formatted_title


@check
def branches_and_tags():
    api.create_branch(SPACE, branch="side", repo_type="space")
    raises(HfHubHTTPError, lambda: api.create_branch(SPACE, branch="side", repo_type="space"), "409")
    api.create_branch(SPACE, branch="side", repo_type="space", exist_ok=True)
    api.create_tag(SPACE, tag="v1", repo_type="space")
    refs = api.list_repo_refs(SPACE, repo_type="space")
    assert [branch.name for branch in refs.branches] == ["main", "side"] and refs.tags[0].name == "v1"
    api.delete_branch(SPACE, branch="side", repo_type="space")
    api.delete_tag(SPACE, tag="v1", repo_type="space")
    assert not api.list_repo_refs(SPACE, repo_type="space").tags


@check
def pull_request_from_commit():
    info = stranger.create_commit(
        SPACE, [CommitOperationAdd("from_bob.py", b"print()\n")], commit_message="From Bob", repo_type="space", create_pr=True
    )
    assert info.pr_num == 1 and info.pr_revision == "refs/pr/1"
    assert "from_bob.py" in api.list_repo_files(SPACE, repo_type="space", revision="refs/pr/1")
    assert "from_bob.py" not in api.list_repo_files(SPACE, repo_type="space")


@check
def more_on_a_pull_request():
    stranger.upload_file(
        path_or_fileobj=b"more\n", path_in_repo="more.txt", repo_id=SPACE, repo_type="space", revision="refs/pr/1"
    )
    details = api.get_discussion_details(SPACE, 1, repo_type="space")
    assert details.is_pull_request and "from_bob.py" in details.diff
    assert [event.type for event in details.events].count("commit") == 2


@check
def discussion():
    made = stranger.create_discussion(SPACE, "A question", description="What is it?", repo_type="space")
    assert made.num == 2 and made.status == "open"
    comment = api.comment_discussion(SPACE, 2, "An answer", repo_type="space")
    api.edit_discussion_comment(SPACE, 2, comment.id, "A better answer", repo_type="space")
    api.rename_discussion(SPACE, 2, "A good question", repo_type="space")
    api.change_discussion_status(SPACE, 2, "closed", comment="Done", repo_type="space")
    events = api.get_discussion_details(SPACE, 2, repo_type="space").events
    assert {event.type for event in events} == {"comment", "title-change", "status-change"}
    assert [event.content for event in events if event.type == "comment"][1] == "A better answer"


@check
def hidden_comment():
    comment = stranger.comment_discussion(SPACE, 2, "Spam", repo_type="space")
    assert api.hide_discussion_comment(SPACE, 2, comment.id, repo_type="space").hidden


@check
def discussions_listed():
    found = list(api.get_repo_discussions(SPACE, repo_type="space"))
    assert [(one.num, one.is_pull_request) for one in found] == [(2, False), (1, True)]
    assert [one.num for one in api.get_repo_discussions(SPACE, repo_type="space", discussion_type="pull_request")] == [1]
    assert [one.num for one in api.get_repo_discussions(SPACE, repo_type="space", discussion_status="closed")] == [2]


@check
def merge():
    api.merge_pull_request(SPACE, 1, repo_type="space", comment="Thanks")
    details = api.get_discussion_details(SPACE, 1, repo_type="space")
    assert details.status == "merged" and details.merge_commit_oid
    assert "from_bob.py" in api.list_repo_files(SPACE, repo_type="space")


@check
def draft_pull_request():
    made = api.create_pull_request(SPACE, "A draft", repo_type="space")
    assert made.status == "draft" and made.git_reference == "refs/pr/3"


@check
def secrets():
    api.add_space_secret(SPACE, "KEY", "value", description="What for")
    kept = api.get_space_secrets(SPACE) if hasattr(api, "get_space_secrets") else None
    assert kept is None or kept["KEY"].description == "What for"
    api.delete_space_secret(SPACE, "KEY")
    raises(HfHubHTTPError, lambda: api.add_space_secret(SPACE, "no-key", "value"), "Invalid name")


@check
def variables():
    api.add_space_variable(SPACE, "MODEL", "small")
    assert api.get_space_variables(SPACE)["MODEL"].value == "small"
    assert not api.delete_space_variable(SPACE, "MODEL")


@check
def hardware():
    assert api.request_space_hardware(SPACE, "t4-small", sleep_time=3600).requested_hardware == "t4-small"
    wait_for(lambda: api.get_space_runtime(SPACE).hardware == "t4-small")
    assert api.set_space_sleep_time(SPACE, 7200).sleep_time == 7200


@check
def pause_and_restart():
    assert api.pause_space(SPACE).stage == "PAUSED"
    assert api.restart_space(SPACE).stage == "APP_STARTING"
    wait_for(lambda: stage() == "RUNNING")
    api.restart_space(SPACE, factory_reboot=True)
    wait_for(lambda: stage() == "RUNNING")


@check
def static_has_no_runtime_actions():
    raises(HfHubHTTPError, lambda: stranger.pause_space("bob/static-" + os.environ["CLIENT"]), "Static Spaces")


@check
def logs():
    if not hasattr(api, "fetch_space_logs"):
        return
    build = "".join(api.fetch_space_logs(SPACE, build=True, follow=False))
    assert build.startswith("===== Build Queued at") and "--> RUN pip install" in build


@check
def build_error():
    api.upload_file(path_or_fileobj=b"no-such-package\n", path_in_repo="requirements.txt", repo_id=SPACE, repo_type="space")
    wait_for(lambda: stage() == "BUILD_ERROR")
    assert "No matching distribution" in api.get_space_runtime(SPACE).raw["errorMessage"]
    api.delete_file("requirements.txt", SPACE, repo_type="space")


@check
def runtime_error():
    api.upload_file(path_or_fileobj=b"raise ValueError(1)\n", path_in_repo="app.py", repo_id=SPACE, repo_type="space")
    wait_for(lambda: stage() == "RUNTIME_ERROR")


@check
def lists():
    assert SPACE in [space.id for space in api.list_spaces(author=OWNER)]
    assert [space.id for space in api.list_spaces(search=SPACE.split("/")[1])] == [SPACE]
    assert SPACE in [space.id for space in api.list_spaces(filter="demo", full=True)]
    assert len(list(api.list_spaces(limit=1))) == 1
    expanded = list(api.list_spaces(author=OWNER, expand=["runtime", "subdomain"]))
    assert all(space.runtime for space in expanded)


@check
def list_in_pages():
    if not list(api.list_spaces(author="lab", limit=1)):
        control("POST", "/spaces", {"owner": "lab", "count": 700, "prefix": "many"})
    found = [space.id for space in api.list_spaces(author="lab")]
    assert len(found) == len(set(found)) == 700


@check
def semantic_search():
    if hasattr(api, "search_spaces"):
        assert isinstance(list(api.search_spaces("demo")), list)


@check
def hardware_table():
    if hasattr(api, "list_spaces_hardware"):
        assert "cpu-basic" in [row.name for row in api.list_spaces_hardware()]


@check
def duplicate():
    copy = f"{OWNER}/copy-{os.environ['CLIENT']}"
    api.add_space_variable(SPACE, "KEPT", "1")
    if hasattr(api, "duplicate_repo"):
        api.duplicate_repo(SPACE, to_id=copy, repo_type="space", private=True)
    else:
        api.duplicate_space(SPACE, to_id=copy, private=True)
    assert api.get_space_variables(copy)["KEPT"].value == "1"
    assert api.list_repo_commits(copy, repo_type="space")[-1].title == "initial commit"
    raises(RepositoryNotFoundError, lambda: stranger.space_info(copy))


@check
def settings():
    copy = f"{OWNER}/copy-{os.environ['CLIENT']}"
    api.update_repo_settings(copy, private=False, repo_type="space")
    assert not stranger.space_info(copy).private


@check
def move():
    copy, moved = f"{OWNER}/copy-{os.environ['CLIENT']}", f"{OWNER}/moved-{os.environ['CLIENT']}"
    api.move_repo(copy, moved, repo_type="space")
    assert api.space_info(moved).id == moved and api.space_info(copy).id == moved


@check
def delete():
    moved = f"{OWNER}/moved-{os.environ['CLIENT']}"
    api.delete_repo(moved, repo_type="space")
    assert not api.repo_exists(moved, repo_type="space")
    api.delete_repo(moved, repo_type="space", missing_ok=True)


@check
def models_and_datasets():
    for kind in ("model", "dataset"):
        name = f"{OWNER}/{kind}-{os.environ['CLIENT']}"
        api.create_repo(name, repo_type=kind)
        api.upload_file(path_or_fileobj=large, path_in_repo="x.safetensors", repo_id=name, repo_type=kind)
        got = hf_hub_download(name, "x.safetensors", repo_type=kind, cache_dir=folder / "cache")
        assert Path(got).read_bytes() == large


@check
def storage_busy():
    control("POST", "/faults", {"path": "/objects/", "method": "PUT", "status": 503})
    api.upload_file(path_or_fileobj=os.urandom(20_000), path_in_repo="busy.bin", repo_id=SPACE, repo_type="space")
    assert api.file_exists(SPACE, "busy.bin", repo_type="space")
    control("DELETE", "/faults")


run()
