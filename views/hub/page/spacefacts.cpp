// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacefacts.h"

#include <core/hub/space/hardware.h>
#include <views/hub/stagetext.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 never = -1;
/// Stands for no answer at all.
constexpr qint64 asTheHubDoes = -2;
constexpr int mostReplicas = 32;
/// What links within the page begin with; others are addresses.
constexpr QLatin1StringView spaceScheme("space:");

QString shortCommit(const QString &commit)
{
    return commit.left(8);
}

} // namespace

SpaceFacts::SpaceFacts(const QUrl &endpoint, QWidget *parent)
    : QWidget(parent), m_endpoint(endpoint), m_form(new QFormLayout(this)),
      m_stage(addText(tr("Stage:"), "space_stage")), m_commit(addText(tr("Commit:"), "space_commit")),
      m_hardware(new QComboBox(this)), m_applyHardware(new QPushButton(tr("Change"), this)), m_cost(new QLabel(this)),
      m_sleep(new QComboBox(this)), m_applySleep(new QPushButton(tr("Change"), this)), m_replicas(new QSpinBox(this)),
      m_applyReplicas(new QPushButton(tr("Change"), this)), m_devMode(new QLabel(this)),
      m_toggleDevMode(new QPushButton(this)), m_storage(new QLabel(this)), m_domains(new QLabel(this)),
      m_origin(new QLabel(this)), m_elsewhere(new QLabel(this))
{
    build();
    connect(m_hardware, &QComboBox::currentIndexChanged, this, &SpaceFacts::updateCost);
    connect(m_sleep, &QComboBox::currentIndexChanged, this, &SpaceFacts::updateButtons);
    connect(m_replicas, &QSpinBox::valueChanged, this, &SpaceFacts::updateButtons);
    connect(m_applyHardware, &QPushButton::clicked, this,
            [this] { Q_EMIT hardwareRequested(m_hardware->currentData().toString()); });
    connect(m_applySleep, &QPushButton::clicked, this,
            [this] { Q_EMIT sleepTimeRequested(m_sleep->currentData().toLongLong()); });
    connect(m_applyReplicas, &QPushButton::clicked, this, [this] { Q_EMIT replicasRequested(m_replicas->value()); });
    connect(m_toggleDevMode, &QPushButton::clicked, this,
            [this] { Q_EMIT devModeRequested(!m_status.info.runtime.isDevMode); });
    for (const QLabel *label : {m_commit, m_devMode, m_domains, m_origin, m_elsewhere, m_storage})
        connect(label, &QLabel::linkActivated, this, &SpaceFacts::followLink);
}

QLabel *SpaceFacts::addText(const QString &title, const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_form->addRow(title, label);
    return label;
}

void SpaceFacts::addChoice(const QString &title, QWidget *choice, QPushButton *apply)
{
    auto *row = new QHBoxLayout;
    row->addWidget(choice, 1);
    row->addWidget(apply);
    m_form->addRow(title, row);
}

void SpaceFacts::build()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_hardware->setObjectName(u"space_hardware"_s);
    m_hardware->setAccessibleName(tr("Hardware"));
    m_hardware->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_applyHardware->setObjectName(u"space_hardware_change"_s);
    m_applyHardware->setAccessibleName(tr("Change the hardware"));
    m_cost->setObjectName(u"space_cost"_s);
    m_cost->setWordWrap(true);
    m_sleep->setObjectName(u"space_sleep"_s);
    m_sleep->setAccessibleName(tr("Sleeps after"));
    m_sleep->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_applySleep->setObjectName(u"space_sleep_change"_s);
    m_applySleep->setAccessibleName(tr("Change when it sleeps"));
    m_replicas->setObjectName(u"space_replicas"_s);
    m_replicas->setAccessibleName(tr("Replicas"));
    m_replicas->setRange(1, mostReplicas);
    m_applyReplicas->setObjectName(u"space_replicas_change"_s);
    m_applyReplicas->setAccessibleName(tr("Change the number of replicas"));
    addChoice(tr("Hardware:"), m_hardware, m_applyHardware);
    m_form->addRow(tr("Cost:"), m_cost);
    addChoice(tr("Sleeps after:"), m_sleep, m_applySleep);
    addChoice(tr("Replicas:"), m_replicas, m_applyReplicas);
    m_toggleDevMode->setObjectName(u"space_dev_mode"_s);
    addChoice(tr("Dev mode:"), m_devMode, m_toggleDevMode);
    m_form->addRow(tr("Storage:"), m_storage);
    m_form->addRow(tr("Addresses:"), m_domains);
    m_form->addRow(tr("Duplicated from:"), m_origin);
    m_form->addRow(tr("On the Hub:"), m_elsewhere);
    for (QLabel *label : {m_devMode, m_storage, m_domains, m_origin, m_elsewhere})
        label->setWordWrap(true);
    m_storage->setObjectName(u"space_storage"_s);
    m_domains->setObjectName(u"space_domains"_s);
    m_origin->setObjectName(u"space_origin"_s);
}

QString SpaceFacts::link(const QString &path, const QString &text) const
{
    const QString address = m_endpoint.toString() + m_status.info.id.webPath(path);
    return u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), text.toHtmlEscaped());
}

void SpaceFacts::followLink(const QString &link)
{
    if (link.startsWith(spaceScheme))
        Q_EMIT spaceRequested(link.sliced(spaceScheme.size()));
    else
        Q_EMIT pageRequested(QUrl(link));
}

bool SpaceFacts::isStatic() const
{
    return m_status.info.sdk == u"static";
}

void SpaceFacts::setStatus(const hub::SpaceStatus &status)
{
    m_status = status;
    const hub::Runtime &runtime = status.info.runtime;
    const QString stage = stageText(runtime).toHtmlEscaped();
    m_stage->setText(runtime.errorMessage.isEmpty() ? stage : stage + u"<br>"_s + runtime.errorMessage.toHtmlEscaped());
    showCommit();
    showHardware();
    showSleep();
    showReplicas();
    m_devMode->setText(runtime.isDevMode ? link(u"/dev-mode/vscode-web"_s, tr("On: open the editor in a browser"))
                                         : tr("Off"));
    m_toggleDevMode->setText(runtime.isDevMode ? tr("Turn Off") : tr("Turn On"));
    m_toggleDevMode->setAccessibleName(runtime.isDevMode ? tr("Turn dev mode off") : tr("Turn dev mode on"));
    showPlaces();
    for (QWidget *field : std::initializer_list<QWidget *>{m_cost}) {
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(!isStatic());
        field->setVisible(!isStatic());
    }
    updateButtons();
}

void SpaceFacts::showCommit()
{
    const QString running = m_status.info.runtime.commit;
    const auto linked = [this](const QString &commit) { return link(u"/commit/"_s + commit, shortCommit(commit)); };
    if (running.isEmpty())
        //: %1 is the short id of a commit
        m_commit->setText(tr("None runs. The newest is %1.").arg(linked(m_status.info.commit)));
    else if (running == m_status.info.commit)
        //: %1 is the short id of a commit
        m_commit->setText(tr("%1 runs, which is the newest.").arg(linked(running)));
    else {
        QStringList lines{//: %1 is the short id of a commit, %2 the number of newer ones
                          tr("%1 runs. Not yet running: %2").arg(linked(running)).arg(m_status.waiting.size())};
        constexpr qsizetype most = 5;
        for (const hub::RemoteCommit &commit : m_status.waiting.first(qMin(most, m_status.waiting.size())))
            lines += linked(commit.id) + u' ' + commit.title.toHtmlEscaped();
        m_commit->setText(lines.join(u"<br>"_s));
    }
}

void SpaceFacts::showHardware()
{
    const hub::Runtime &runtime = m_status.info.runtime;
    const QString current = runtime.requestedHardware.isEmpty() ? runtime.hardware : runtime.requestedHardware;
    if (current == m_shownHardware && m_hardware->count() > 0 && m_hardware->count() >= m_status.hardware.size())
        return updateCost();
    m_shownHardware = current;
    const QSignalBlocker blocker(m_hardware);
    m_hardware->clear();
    for (const hub::Hardware &row : m_status.hardware) {
        QStringList parts{row.prettyName, row.cpu, row.memory, row.accelerator};
        parts.removeAll(QString());
        m_hardware->addItem(
            parts.join(u" \u00b7 "_s) + u" \u00b7 "_s +
                //: A price: %1 is an amount of money
                (row.dollarsPerHour > 0 ? tr("%1/h").arg(hub::dollarText(row.dollarsPerHour)) : tr("free")),
            row.name);
    }
    if (m_hardware->findData(current) < 0 && !current.isEmpty())
        m_hardware->addItem(hardwareText(current), current);
    m_hardware->setCurrentIndex(m_hardware->findData(current));
    updateCost();
}

void SpaceFacts::updateCost()
{
    const auto cost = hub::hourlyCost(m_status.hardware, m_status.info.runtime);
    QString text = !cost ? tr("The Hub does not say.")
                   : *cost > 0
                       ? tr("%1 an hour while it starts and runs; building is free.").arg(hub::dollarText(*cost))
                       : tr("Nothing.");
    hub::Runtime wanted = m_status.info.runtime;
    wanted.hardware = m_hardware->currentData().toString();
    const auto next = hub::hourlyCost(m_status.hardware, wanted);
    if (next && next != cost)
        //: %1 is an amount of money
        text += u' ' + tr("After the change: %1 an hour.").arg(hub::dollarText(*next));
    m_cost->setText(text);
    updateButtons();
}

void SpaceFacts::showSleep()
{
    const auto &now = m_status.info.runtime.sleepTime;
    if (m_shownSleep == now.value_or(asTheHubDoes))
        return;
    m_shownSleep = now.value_or(asTheHubDoes);
    const QSignalBlocker blocker(m_sleep);
    m_sleep->clear();
    for (const auto &[seconds, text] :
         std::initializer_list<std::pair<qint64, QString>>{{never, tr("Never")},
                                                           {15 * minute, tr("15 minutes without visitors")},
                                                           {hour, tr("An hour without visitors")},
                                                           {5 * hour, tr("5 hours without visitors")},
                                                           {day, tr("A day without visitors")},
                                                           {2 * day, tr("2 days without visitors")}})
        m_sleep->addItem(text, seconds);
    if (!now)
        m_sleep->insertItem(0, tr("As the Hub does by itself"), QVariant());
    else if (m_sleep->findData(*now) < 0)
        m_sleep->insertItem(0, tr("%1 seconds without visitors").arg(*now), *now);
    m_sleep->setCurrentIndex(now ? m_sleep->findData(*now) : 0);
}

void SpaceFacts::showReplicas()
{
    const int count = qMax(1, m_status.info.runtime.requestedReplicas);
    if (count == m_shownReplicas)
        return;
    m_shownReplicas = count;
    const QSignalBlocker blocker(m_replicas);
    m_replicas->setValue(count);
}

void SpaceFacts::showPlaces()
{
    const hub::SpaceInfo &info = m_status.info;
    QStringList storage{info.usedStorage > 0
                            //: %1 is an amount of data
                            ? tr("%1 in the repository").arg(QLocale().formattedDataSize(info.usedStorage))
                            : tr("The size of the repository is not told")};
    for (const hub::Volume &volume : info.runtime.volumes)
        //: A part of storage: %1 is a repository or bucket, %2 the folder where the app finds it
        storage += tr("%1 at %2").arg(volume.source, volume.mountPath).toHtmlEscaped();
    storage += link(u"/settings#storage"_s, tr("Manage"));
    m_storage->setText(storage.join(u"<br>"_s));
    QStringList domains;
    if (!info.host.isEmpty())
        domains += u"<a href=\"%1\">%1</a>"_s.arg(info.host.toHtmlEscaped());
    for (const QString &domain : info.runtime.domains) {
        if (!info.host.contains(domain))
            domains += u"<a href=\"https://%1\">%1</a>"_s.arg(domain.toHtmlEscaped());
    }
    m_domains->setText(domains.join(u"<br>"_s));
    m_origin->setText(info.origin.isEmpty()
                          ? tr("Nothing: it is an original")
                          : u"<a href=\"%1%2\">%2</a>"_s.arg(spaceScheme, info.origin.toHtmlEscaped()));
    const QStringList pages{link(u"/settings"_s, tr("Settings, custom domain, visibility")),
                            link(u"/tree/main"_s, tr("Files")), link({}, tr("Page"))};
    m_elsewhere->setText(pages.join(u" \u00b7 "_s));
}

void SpaceFacts::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateButtons();
}

void SpaceFacts::updateButtons()
{
    const hub::Runtime &runtime = m_status.info.runtime;
    const bool isChangeable = m_status.canManage && !m_isBusy && !isStatic();
    const QString current = runtime.requestedHardware.isEmpty() ? runtime.hardware : runtime.requestedHardware;
    const bool isPaid = hub::hourlyCost(m_status.hardware, runtime).value_or(0) > 0;
    for (QWidget *choice : std::initializer_list<QWidget *>{m_hardware, m_sleep})
        choice->setEnabled(isChangeable);
    m_replicas->setEnabled(isChangeable && isPaid);
    m_toggleDevMode->setEnabled(isChangeable);
    m_applyHardware->setEnabled(isChangeable && m_hardware->currentData().toString() != current);
    m_applySleep->setEnabled(isChangeable && m_sleep->currentData().isValid() &&
                             (!runtime.sleepTime || m_sleep->currentData().toLongLong() != *runtime.sleepTime));
    m_applyReplicas->setEnabled(isChangeable && isPaid && m_replicas->value() != qMax(1, runtime.requestedReplicas));
    // Without the right to change anything the buttons would only be in the way.
    for (QPushButton *button : {m_applyHardware, m_applySleep, m_applyReplicas, m_toggleDevMode})
        button->setVisible(m_status.canManage);
}

} // namespace spacewright::views
