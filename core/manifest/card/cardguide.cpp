// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardguide.h"

#include <QCoreApplication>
#include <QHash>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CardGuide)
};

using Guides = QHash<QString, CardGuide>;

void addLook(Guides &guides)
{
    guides.insert(QStringLiteral("title"), {Tr::tr("Title"), Tr::tr("The name that visitors see.")});
    guides.insert(QStringLiteral("emoji"), {Tr::tr("Emoji"), Tr::tr("One emoji, shown beside the title.")});
    guides.insert(QStringLiteral("colorFrom"),
                  {Tr::tr("Start colour"), Tr::tr("Where the colours of the Space's card begin.")});
    guides.insert(QStringLiteral("colorTo"),
                  {Tr::tr("End colour"), Tr::tr("Where the colours of the Space's card end.")});
    guides.insert(QStringLiteral("short_description"),
                  {Tr::tr("Description"), Tr::tr("What the Space does, in 60 characters at most; shown on its card.")});
    guides.insert(QStringLiteral("thumbnail"),
                  {Tr::tr("Thumbnail"), Tr::tr("The address of a picture for links on social networks.")});
    guides.insert(QStringLiteral("header"),
                  {Tr::tr("Header"), Tr::tr("How large the Hub's header is above the running Space."),
                   QStringLiteral("default")});
    guides.insert(
        QStringLiteral("fullWidth"),
        {Tr::tr("Full width"), Tr::tr("Whether the Space takes the whole width of the page."), QStringLiteral("true")});
    guides.insert(QStringLiteral("pinned"),
                  {Tr::tr("Pinned"), Tr::tr("Whether it stands on top of its owner's page."), QStringLiteral("false")});
    guides.insert(QStringLiteral("metaTitle"), {Tr::tr("Page title"), Tr::tr("A title for search engines.")});
    guides.insert(QStringLiteral("description"), {Tr::tr("Page text"), Tr::tr("A description for search engines.")});
}

void addRunning(Guides &guides)
{
    guides.insert(QStringLiteral("sdk"),
                  {Tr::tr("SDK"), Tr::tr("What the Space is made with, which decides how the Hub builds it.")});
    guides.insert(
        QStringLiteral("sdk_version"),
        {Tr::tr("SDK version"), Tr::tr("The Gradio to install, a full version such as 6.31.0. Without one, each build "
                                       "takes the newest.")});
    guides.insert(
        QStringLiteral("python_version"),
        {Tr::tr("Python"), Tr::tr("3.x or 3.x.x, in quotes, or YAML reads 3.10 as 3.1."), QStringLiteral("3.10")});
    guides.insert(QStringLiteral("app_file"),
                  {Tr::tr("App file"), Tr::tr("The Python file that starts the Space, or the page of a static one. "
                                              "A path from the Space's folder.")});
    guides.insert(QStringLiteral("app_build_command"),
                  {Tr::tr("Build command"), Tr::tr("What makes the pages of a static Space, run at each update.")});
    guides.insert(QStringLiteral("app_port"),
                  {Tr::tr("Port"), Tr::tr("Where the server of a Docker Space listens."), QStringLiteral("7860")});
    guides.insert(
        QStringLiteral("base_path"),
        {Tr::tr("First page"), Tr::tr("The path that is shown first; begins with a slash."), QStringLiteral("/")});
    guides.insert(QStringLiteral("startup_duration_timeout"),
                  {Tr::tr("Start limit"),
                   Tr::tr("How long the app may take until it answers, e.g. 1h or 30m; then it counts as failed."),
                   QStringLiteral("30m")});
    guides.insert(QStringLiteral("suggested_hardware"),
                  {Tr::tr("Hardware"),
                   Tr::tr("What is offered to those who duplicate the Space. It assigns nothing to this one.")});
    guides.insert(QStringLiteral("suggested_storage"), {Tr::tr("Storage"), Tr::tr("The Hub no longer reads it.")});
    guides.insert(QStringLiteral("preload_from_hub"),
                  {Tr::tr("Preloaded files"),
                   Tr::tr("Models and data to fetch while building: a repository, then file names with commas, "
                          "then a commit. Private ones cannot be fetched.")});
    guides.insert(QStringLiteral("dev-mode-folder"),
                  {Tr::tr("Dev mode folder"), Tr::tr("The folder that Dev Mode opens.")});
}

void addLinks(Guides &guides)
{
    guides.insert(
        QStringLiteral("models"),
        {Tr::tr("Models"), Tr::tr("Models of the Hub that the Space uses. Without any, the Hub looks in the code.")});
    guides.insert(QStringLiteral("datasets"),
                  {Tr::tr("Datasets"),
                   Tr::tr("Datasets of the Hub that the Space uses. Without any, the Hub looks in the code.")});
    guides.insert(QStringLiteral("tags"), {Tr::tr("Tags"), Tr::tr("Words by which the Space is found.")});
    guides.insert(QStringLiteral("license"), {Tr::tr("Licence"), Tr::tr("The Hub's name of a licence, e.g. mit.")});
    guides.insert(QStringLiteral("license_name"),
                  {Tr::tr("Licence name"), Tr::tr("The name of a licence that the Hub has none for.")});
    guides.insert(QStringLiteral("license_link"),
                  {Tr::tr("Licence link"), Tr::tr("Where the text of that licence is.")});
    guides.insert(QStringLiteral("language"), {Tr::tr("Languages"), Tr::tr("Codes such as en or de.")});
    guides.insert(QStringLiteral("duplicated_from"),
                  {Tr::tr("Duplicated from"), Tr::tr("The Space that this one is a copy of; the Hub writes it.")});
}

void addAccess(Guides &guides)
{
    guides.insert(QStringLiteral("hf_oauth"),
                  {Tr::tr("Sign in with the Hub"),
                   Tr::tr("Whether visitors can sign in with their account. The app then gets OAUTH_CLIENT_ID and "
                          "OAUTH_CLIENT_SECRET."),
                   QStringLiteral("false")});
    guides.insert(QStringLiteral("hf_oauth_scopes"),
                  {Tr::tr("Scopes"), Tr::tr("What the app may do for them. openid and profile are always among it.")});
    guides.insert(QStringLiteral("hf_oauth_expiration_minutes"),
                  {Tr::tr("Signed in for"), Tr::tr("Minutes that a sign-in lasts, 43200 (30 days) at most."),
                   QStringLiteral("480")});
    guides.insert(QStringLiteral("hf_oauth_authorized_org"),
                  {Tr::tr("Organizations"), Tr::tr("Whose members can sign in. Without any, everybody can.")});
    guides.insert(QStringLiteral("disable_embedding"),
                  {Tr::tr("Forbid embedding"), Tr::tr("Whether other sites may not show the Space in their pages."),
                   QStringLiteral("false")});
    guides.insert(QStringLiteral("custom_headers"),
                  {Tr::tr("Headers"), Tr::tr("HTTP headers that the Hub sends with the Space's pages.")});
}

} // namespace

CardGuide cardGuide(const QString &key)
{
    // The language may change between two runs, never in one.
    static const Guides guides = [] {
        Guides all;
        addLook(all);
        addRunning(all);
        addLinks(all);
        addAccess(all);
        return all;
    }();
    return guides.value(key);
}

QStringList cardChoices(const QString &key)
{
    static const QStringList colours = QStringLiteral("red yellow green blue indigo purple pink gray").split(u' ');
    static const QHash<QString, QStringList> choices = {
        {QStringLiteral("sdk"), {QStringLiteral("gradio"), QStringLiteral("docker"), QStringLiteral("static")}},
        {QStringLiteral("colorFrom"), colours},
        {QStringLiteral("colorTo"), colours},
        {QStringLiteral("header"), {QStringLiteral("mini"), QStringLiteral("default")}},
        {QStringLiteral("suggested_storage"),
         {QStringLiteral("small"), QStringLiteral("medium"), QStringLiteral("large")}},
        // https://huggingface.co/docs/hub/oauth#currently-supported-scopes
        {QStringLiteral("hf_oauth_scopes"),
         QStringLiteral("email read-billing read-repos contribute-repos write-repos manage-repos inference-api jobs "
                        "webhooks write-discussions")
             .split(u' ')},
        {QStringLiteral("suggested_hardware"),
         QStringLiteral("cpu-basic cpu-upgrade cpu-performance cpu-xl sprx8 zero-a10g t4-small t4-medium l4x1 l4x4 "
                        "l40sx1 l40sx4 l40sx8 a10g-small a10g-large a10g-largex2 a10g-largex4 a100-large a100x4 "
                        "a100x8 rtx-pro-6000 rtx-pro-6000x2 rtx-pro-6000x4 rtx-pro-6000x8 h200 h200x2 h200x4 h200x8 "
                        "inf2x6 v5e-1x1 v5e-2x2 v5e-2x4")
             .split(u' ')},
    };
    return choices.value(key);
}

const QMap<QString, QStringList> &customHeaderChoices()
{
    static const QMap<QString, QStringList> choices = {
        {QStringLiteral("cross-origin-embedder-policy"),
         {QStringLiteral("unsafe-none"), QStringLiteral("require-corp"), QStringLiteral("credentialless")}},
        {QStringLiteral("cross-origin-opener-policy"),
         {QStringLiteral("same-origin"), QStringLiteral("same-origin-allow-popups"), QStringLiteral("unsafe-none")}},
        {QStringLiteral("cross-origin-resource-policy"),
         {QStringLiteral("same-site"), QStringLiteral("same-origin"), QStringLiteral("cross-origin")}},
    };
    return choices;
}

} // namespace spacewright::manifest
