// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/edit/splice.h>

#include <QRandomGenerator>

namespace spacewright::tests
{

/// Manifests as people write them, from a fixed seed.
class RandomManifests
{
public:
    explicit RandomManifests(quint32 seed) : m_random(seed) {}

    int below(qsizetype count) { return m_random.bounded(int(count)); }
    bool chance(int percent) { return below(100) < percent; }

    template <class List> typename List::value_type oneOf(const List &list) { return list.at(below(list.size())); }

    /// A text of that kind, with or without a byte order mark, with either line end and with or without the last one.
    QByteArray text(manifest::ManifestKind kind)
    {
        QByteArray text = kind == manifest::ManifestKind::Card ? card() : lines(kind);
        if (kind != manifest::ManifestKind::Card && chance(20))
            text.chop(1);
        if (chance(25))
            text.replace('\n', "\r\n");
        // Neither TOML nor a Dockerfile begins with one.
        const bool mayHaveMark =
            kind != manifest::ManifestKind::Pyproject && kind != manifest::ManifestKind::Dockerfile;
        return mayHaveMark && chance(15) ? "\xEF\xBB\xBF" + text : text;
    }

private:
    QByteArray shuffled(const QByteArrayList &blocks)
    {
        QByteArrayList left = blocks;
        QByteArray text;
        for (int count = below(left.size()) + 1; count > 0; --count)
            text += left.takeAt(below(left.size()));
        return text;
    }

    QByteArray card()
    {
        const QByteArrayList blocks = {
            "title: Äpfel & 🍐 \"Birnen\"   # a comment\n",
            "emoji: 🍐\n",
            "sdk: gradio # comment\n",
            "sdk_version: \"6.31.0\"\n",
            "python_version: '3.10'\n",
            "# a comment of its own\n\n",
            chance(50) ? "models:\n  - a/b  # first\n  # between\n  - 'c'\n  - \"d\"\n" : "models:\n- a/b\n- c\n",
            chance(50) ? "tags: [x, \"y z\", 'w']\n" : "tags:\n    -   wide\n",
            "custom_headers:\n  cross-origin-opener-policy: same-origin\n  cross-origin-embedder-policy: "
            "'unsafe-none'\n",
            "short_description: >\n  folded\n  text\n",
            "pinned: false\n",
            "license: mit\n",
            "unknown_key:   kept\n",
        };
        return "---\n" + shuffled(blocks) + "---\n\n# Text\n" + (chance(50) ? "more: text" : "");
    }

    QByteArray lines(manifest::ManifestKind kind)
    {
        using enum manifest::ManifestKind;
        if (kind == Requirements)
            return shuffled({"numpy==2.1.0\n", "# comment\n", "torch >= 2.4, < 3  # big\n", "\n", "-r more.txt\n",
                             "gradio[oauth, mcp]==6.31.0 ; python_version >= '3.10'\n", "  Pillow\n",
                             "a==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n", "x @ https://x.org/x.whl\n",
                             "--extra-index-url https://x.org/whl\n", "scipy (>=1.0)\n", "broken = line\n"});
        if (kind == PackageList)
            return shuffled({"ffmpeg\n", "libgl1 cmake\n", "# a comment\n", "  g++\n", "\n", "ffmpeg libsm6\n"});
        if (kind == Pyproject)
            return "# head\n[project]\nname = 'space'  # name\n" +
                   QByteArray(chance(50) ? "dependencies = [\"numpy>=2\", 'torch', ]\n"
                                         : "dependencies = [\n  \"numpy>=2\",  # why\n  # between\n  'torch'\n]\n") +
                   QByteArray(chance(50) ? "requires-python = \">=3.10\"\n" : "") +
                   "[dependency-groups]\ndev = [\n    'pytest',\n    \"ruff==0.17\", # lint\n]\n" +
                   QByteArray(chance(50) ? "[tool.uv]\nconstraint-dependencies = []\n" : "\n[tool.x]\ny = {a = 1}\n");
        return "# syntax=docker/dockerfile:1\n" +
               shuffled({"FROM python:3.12\n", "RUN apt-get update && \\\n    # inside\n    apt-get install -y x\n",
                         "EXPOSE 7860\n", "RUN <<EOF\necho hello\nEOF\n", "\n# comment\n", "  user 1000\n",
                         "CMD [\"python\", \"app.py\"]\n", "ENV A=b\n"});
    }

    QRandomGenerator m_random;
};

} // namespace spacewright::tests
