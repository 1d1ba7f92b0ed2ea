// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingspages.h"

#include <core/settings/settings.h>

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SettingsPages)
};

struct Choice {
    QString value;
    QString text;
};

QCheckBox *makeCheck(const QString &text, settings::Setting<bool> &setting, const QString &name, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(name);
    box->setChecked(setting.get());
    QObject::connect(box, &QCheckBox::toggled, box, [&setting](bool isOn) { setting.set(isOn); });
    return box;
}

QComboBox *makeChoice(const QList<Choice> &choices, settings::Setting<QString> &setting, const QString &name,
                      QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (const Choice &choice : choices)
        box->addItem(choice.text, choice.value);
    box->setCurrentIndex(qMax(0, box->findData(setting.get())));
    QObject::connect(box, &QComboBox::currentIndexChanged, box,
                     [&setting, box] { setting.set(box->currentData().toString()); });
    return box;
}

QLabel *makeNote(const QString &text, QWidget *parent)
{
    auto *note = new QLabel(text, parent);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    return note;
}

/// Where an image can be named in place of the one that is built on otherwise.
void addBaseImage(QFormLayout *form, const QString &label, const QString &standard, settings::Setting<QString> &setting,
                  const QString &name)
{
    auto *image = new QLineEdit(setting.get(), form->parentWidget());
    image->setObjectName(name);
    image->setAccessibleName(label);
    image->setPlaceholderText(standard);
    QObject::connect(image, &QLineEdit::editingFinished, image,
                     [&setting, image] { setting.set(image->text().trimmed()); });
    form->addRow(label, image);
}

void addBaseImages(QFormLayout *form, settings::Settings *settings)
{
    //: %1 is an image such as python:3.10
    const QString python = Tr::tr("%1, as the card says").arg(QStringLiteral("python:3.10"));
    addBaseImage(form, Tr::tr("Base image of Gradio:"), python, settings->run.baseImageGradio,
                 QStringLiteral("run_base_gradio"));
    addBaseImage(form, Tr::tr("Base image of Streamlit:"), python, settings->run.baseImageStreamlit,
                 QStringLiteral("run_base_streamlit"));
    addBaseImage(form, Tr::tr("Base image of static pages:"), QStringLiteral("node:lts"), settings->run.baseImageStatic,
                 QStringLiteral("run_base_static"));
    addBaseImage(form, Tr::tr("Base image with a GPU:"), Tr::tr("As that of the SDK"), settings->run.baseImageGpu,
                 QStringLiteral("run_base_gpu"));
    form->addRow(QString(), makeNote(Tr::tr("An image with Python 3, or Node.js for static pages. It is taken as it "
                                            "is: only what the Space asks for is installed on it."),
                                     form->parentWidget()));
}

} // namespace

QWidget *makeGeneralPage(settings::Settings *settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *form = new QFormLayout(page);
    form->addRow(Tr::tr("At start:"),
                 makeCheck(Tr::tr("Open the last Space with its files"), settings->general.restoreSession,
                           QStringLiteral("general_restore_session"), page));
    form->addRow(Tr::tr("Before a run:"), makeCheck(Tr::tr("Save all changed files"), settings->editor.saveBeforeRun,
                                                    QStringLiteral("editor_save_before_run"), page));
    form->addRow(Tr::tr("Python code:"), makeCheck(Tr::tr("Format it when I save"), settings->editor.formatOnSave,
                                                   QStringLiteral("editor_format_on_save"), page));
    auto *server = new QLineEdit(settings->editor.languageServer.get(), page);
    server->setObjectName(QStringLiteral("editor_language_server"));
    server->setPlaceholderText(settings->editor.languageServer.standard());
    QObject::connect(server, &QLineEdit::editingFinished, server, [settings, server] {
        const QString command = server->text().trimmed();
        settings->editor.languageServer.set(command.isEmpty() ? settings->editor.languageServer.standard() : command);
    });
    form->addRow(Tr::tr("Language server:"), server);
    form->addRow(QString(), makeNote(Tr::tr("Completes and explains Python code in Spaces that you trust: a program "
                                            "that speaks the language server protocol, with its arguments."),
                                     page));
    auto *fetch = new QSpinBox(page);
    fetch->setObjectName(QStringLiteral("repository_fetch_minutes"));
    fetch->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    fetch->setRange(0, 1440);
    fetch->setSpecialValueText(Tr::tr("Only when I ask"));
    //: Unit behind a number: minutes
    fetch->setSuffix(Tr::tr(" min"));
    fetch->setValue(settings->repository.fetchMinutes.get());
    QObject::connect(fetch, &QSpinBox::valueChanged, fetch,
                     [settings](int value) { settings->repository.fetchMinutes.set(value); });
    form->addRow(Tr::tr("Fetch every:"), fetch);
    form->addRow(QString(), makeNote(Tr::tr("What the remote has is looked up in the background; files stay as they "
                                            "are."),
                                     page));
    return page;
}

namespace
{

/// The times that the Hub offers.
QComboBox *makeSleepTimes(settings::Setting<int> &setting, QWidget *parent)
{
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("run_sleep_time"));
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    box->addItem(Tr::tr("Never"), 0);
    for (const int minutes : {5, 15, 30})
        //: %n is a number of minutes
        box->addItem(Tr::tr("%n minute(s) without a visit", nullptr, minutes), minutes * minute);
    for (const int hours : {1, 10, 24, 48})
        //: %n is a number of hours
        box->addItem(Tr::tr("%n hour(s) without a visit", nullptr, hours), hours * hour);
    box->setCurrentIndex(qMax(0, box->findData(setting.get())));
    QObject::connect(box, &QComboBox::currentIndexChanged, box,
                     [&setting, box] { setting.set(box->currentData().toInt()); });
    return box;
}

} // namespace

QWidget *makeRunPage(settings::Settings *settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *form = new QFormLayout(page);
    form->addRow(Tr::tr("Model cache:"),
                 makeCheck(Tr::tr("Let apps read my Hugging Face cache"), settings->run.shareModelCache,
                           QStringLiteral("run_share_model_cache"), page));
    form->addRow(QString(), makeNote(Tr::tr("Apps see the models that you downloaded already, and cannot change them. "
                                            "New models go to a cache of Spacewright's own."),
                                     page));
    form->addRow(Tr::tr("Sleep after:"), makeSleepTimes(settings->run.sleepTime, page));
    form->addRow(QString(), makeNote(Tr::tr("As on the Hub: an app that nobody visits ends and frees what it uses; its "
                                            "address stays, and a visit starts it again. Holds from the next run on."),
                                     page));
    auto *limit = new QSpinBox(page);
    limit->setObjectName(QStringLiteral("run_cache_limit"));
    limit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    limit->setRange(1, 2000);
    //: Unit behind a number: gigabytes
    limit->setSuffix(Tr::tr(" GB"));
    limit->setValue(settings->run.cacheLimitGb.get());
    QObject::connect(limit, &QSpinBox::valueChanged, limit,
                     [settings](int value) { settings->run.cacheLimitGb.set(value); });
    form->addRow(Tr::tr("Room for environments:"), limit);
    form->addRow(QString(),
                 makeNote(Tr::tr("Environments that were not used for longest go first when this is reached."), page));
    addBaseImages(form, settings);
    return page;
}

QWidget *makeAppearancePage(settings::Settings *settings, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *form = new QFormLayout(page);
    const QList<Choice> schemes{{QStringLiteral("system"), Tr::tr("As the desktop")},
                                {QStringLiteral("light"), Tr::tr("Light")},
                                {QStringLiteral("dark"), Tr::tr("Dark")}};
    form->addRow(Tr::tr("Colours:"),
                 makeChoice(schemes, settings->appearance.scheme, QStringLiteral("appearance_scheme"), page));
    return page;
}

} // namespace spacewright::views
