// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacegates.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <span>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SpaceGates)
};

struct Gate {
    const char *id;
    const char *title;
    const char *page;
    /// What the rules begin with that look at this; the first gate that a rule fits has it.
    std::array<const char *, 6> rules;
};

constexpr auto gates = std::to_array<Gate>({
    {"publish.gate.versions",
     QT_TRANSLATE_NOOP("SpaceGates", "SDK and Python have versions that the Hub knows"),
     "spaces-config-reference",
     {"card.sdkVersion", "card.pythonVersion", "card.value.unquoted", "requirements.python"}},
    {"publish.gate.gradio",
     QT_TRANSLATE_NOOP("SpaceGates", "The requirements want the card's version of Gradio"),
     "spaces-dependencies",
     {"requirements.gradio"}},
    {"publish.gate.headers",
     QT_TRANSLATE_NOOP("SpaceGates", "Custom headers are ones that the Hub sends"),
     "spaces-config-reference",
     {"card.customHeaders"}},
    {"publish.gate.preload",
     QT_TRANSLATE_NOOP("SpaceGates", "What is loaded before the start can be found"),
     "spaces-config-reference",
     {"card.preload"}},
    {"publish.gate.port",
     QT_TRANSLATE_NOOP("SpaceGates", "The app listens where the Hub looks for it"),
     "spaces-sdks-docker",
     {"card.appPort", "code.server"}},
    {"publish.gate.gpu",
     QT_TRANSLATE_NOOP("SpaceGates", "The hardware has what the code asks for"),
     "spaces-gpus",
     {"card.hardware", "code.cuda", "code.zeroGpu", "code.gpu"}},
    {"publish.gate.app",
     QT_TRANSLATE_NOOP("SpaceGates", "What the card starts is there and can be read"),
     "spaces-config-reference",
     {"card.missing", "card.appFile", "card.sdk", "space.readme", "code.syntax", "space.appFile"}},
    {"publish.gate.card",
     QT_TRANSLATE_NOOP("SpaceGates", "The card says nothing that the Hub does not know"),
     "spaces-config-reference",
     {"card."}},
    {"publish.gate.requirements",
     QT_TRANSLATE_NOOP("SpaceGates", "The requirements can be read, and name what is imported"),
     "spaces-dependencies",
     {"requirements.", "code.import"}},
    {"publish.gate.packages",
     QT_TRANSLATE_NOOP("SpaceGates", "packages.txt holds names only"),
     "spaces-dependencies",
     {"packages."}},
    {"publish.gate.ignored",
     QT_TRANSLATE_NOOP("SpaceGates", "The Hub reads all files that declare dependencies"),
     "spaces-dependencies",
     {"space.manifest"}},
    {"publish.gate.dockerfile",
     QT_TRANSLATE_NOOP("SpaceGates", "The Dockerfile builds as the Hub builds it"),
     "spaces-sdks-docker",
     {"dockerfile.", "space.dockerfile"}},
    {"publish.gate.paths",
     QT_TRANSLATE_NOOP("SpaceGates", "Files are opened where they are on the Hub"),
     "spaces-overview",
     {"code.path", "code.file"}},
    {"publish.gate.outgoing",
     QT_TRANSLATE_NOOP("SpaceGates", "Only ports that the Hub lets out are connected to"),
     "spaces-overview",
     {"code.port"}},
    {"publish.gate.variables",
     QT_TRANSLATE_NOOP("SpaceGates", "No secret is taken for granted"),
     "spaces-overview",
     {"code.variable"}},
    {"publish.gate.other", QT_TRANSLATE_NOOP("SpaceGates", "No other problem is known"), "spaces", {""}},
});

bool fits(const Gate &gate, const QString &rule)
{
    return std::ranges::any_of(
        gate.rules, [&rule](const char *begin) { return begin && rule.startsWith(QLatin1StringView(begin)); });
}

PublishCheck checkFrom(const manifest::Diagnostic &diagnostic, const QString &title)
{
    const bool isError = diagnostic.severity == manifest::Severity::Error;
    return {.state = isError ? CheckState::Failed : CheckState::Warned,
            .id = diagnostic.rule,
            .title = title,
            .detail = diagnostic.message,
            .source = diagnostic.source,
            .file = diagnostic.file,
            .range = diagnostic.range,
            .fix = diagnostic.fix};
}

} // namespace

QList<PublishCheck> checkSpaceFiles(const space::Space &space)
{
    QList<PublishCheck> checks;
    QList<manifest::Diagnostic> left;
    std::ranges::copy_if(space.diagnostics, std::back_inserter(left), [](const manifest::Diagnostic &diagnostic) {
        // That the Hub does not read a file matters more there than here.
        const bool counts =
            diagnostic.severity != manifest::Severity::Info || diagnostic.rule.startsWith(u"space.manifest");
        return counts && !diagnostic.rule.startsWith(u"space.secret");
    });
    for (const Gate &gate : gates) {
        const QString title = Tr::tr(gate.title);
        const auto fitting = std::ranges::stable_partition(
            left, [&gate](const manifest::Diagnostic &diagnostic) { return !fits(gate, diagnostic.rule); });
        for (const manifest::Diagnostic &diagnostic : fitting)
            checks.append(checkFrom(diagnostic, title));
        if (fitting.empty())
            checks.append({.id = QLatin1StringView(gate.id), .title = title, .source = hubPage(gate.page)});
        left.erase(fitting.begin(), fitting.end());
    }
    return checks;
}

} // namespace spacewright::publish
