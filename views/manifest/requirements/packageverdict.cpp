// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packageverdict.h"

#include "packagelookup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace spacewright::views
{

namespace
{

constexpr int margin = 8;
/// Of what differs from the lock; the rest is counted.
constexpr qsizetype mostChanges = 4;

QString shownSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString shownChange(const manifest::LockChange &change)
{
    QString text;
    if (change.from.isEmpty())
        //: A package that is new in the lock; %1 is its name, %2 its version
        text = PackageVerdict::tr("%1 %2 is new").arg(change.name, change.to);
    else if (change.to.isEmpty())
        //: A package that is no longer in the lock; %1 is its name, %2 its version
        text = PackageVerdict::tr("%1 %2 is gone").arg(change.name, change.from);
    else
        //: %1 is a package, %2 and %3 are versions
        text = PackageVerdict::tr("%1 %2 → %3").arg(change.name, change.from, change.to);
    if (change.growth != 0)
        text += QStringLiteral(", ") + (change.growth < 0 ? u'−' : u'+') + shownSize(qAbs(change.growth));
    return text;
}

} // namespace

PackageVerdict::PackageVerdict(PackageLookup *lookup, QWidget *parent)
    : QWidget(parent), m_lookup(lookup), m_headline(new QLabel(this)), m_details(new QLabel(this)),
      m_lookUp(makeButton(QStringLiteral("view-refresh"), tr("Look Up"), QStringLiteral("package_look_up"))),
      m_remedy(makeButton(QStringLiteral("help-hint"), tr("Mend"), QStringLiteral("package_remedy"))),
      m_lock(makeButton(QStringLiteral("document-save"), tr("Write Lock"), QStringLiteral("package_lock")))
{
    m_headline->setObjectName(QStringLiteral("package_verdict"));
    m_details->setObjectName(QStringLiteral("package_details"));
    for (QLabel *label : {m_headline, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remedy);
    buttons->addStretch(1);
    buttons->addWidget(m_lock);
    buttons->addWidget(m_lookUp);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_headline);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    connect(m_lookup, &PackageLookup::changed, this, &PackageVerdict::update);
    connect(m_remedy, &QToolButton::clicked, this, &PackageVerdict::remedyChosen);
    connect(m_lock, &QToolButton::clicked, m_lookup, &PackageLookup::writeLock);
    connect(m_lookUp, &QToolButton::clicked, this, [this] {
        if (m_lookup->state() == PackageLookup::State::NotTrusted)
            Q_EMIT m_lookup->trustRequested();
        else
            m_lookup->refresh();
    });
    update();
}

QToolButton *PackageVerdict::makeButton(const QString &icon, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setVisible(false);
    return button;
}

void PackageVerdict::update()
{
    using State = PackageLookup::State;
    const State state = m_lookup->state();
    const run::PackageReport *report = m_lookup->report();
    m_details->clear();
    m_lock->hide();
    m_remedy->hide();
    m_lookUp->setVisible(state != State::Running && state != State::Idle);
    switch (state) {
    case State::Idle:
    case State::Running:
        m_headline->setText(tr("Looking up packages…"));
        break;
    case State::NotTrusted:
        m_headline->setText(tr("Versions, sizes and clashes are looked up in the package index once you trust this "
                               "Space."));
        break;
    case State::Failed:
        m_headline->setText(m_lookup->error().message);
        break;
    case State::Done:
        if (report && report->resolution.conflict)
            showConflict(*report->resolution.conflict);
        else if (report)
            showLock(*report);
        break;
    }
    m_details->setVisible(!m_details->text().isEmpty());
}

void PackageVerdict::showConflict(const run::Conflict &conflict)
{
    m_headline->setText(conflict.sentences.isEmpty() ? tr("The packages do not fit together.")
                                                     : tr("The packages do not fit together:"));
    QStringList lines = conflict.sentences.isEmpty() ? QStringList(conflict.original) : conflict.sentences;
    m_remedy->setVisible(conflict.remedy.has_value());
    if (conflict.remedy) {
        lines.append(conflict.remedy->sentence);
        m_remedy->setToolTip(conflict.remedy->sentence.toHtmlEscaped());
    }
    m_details->setText(lines.join(u'\n'));
}

void PackageVerdict::showLock(const run::PackageReport &report)
{
    const manifest::Lock &lock = report.resolution.lock;
    //: %1 is a size, %2 a version of Python
    QString headline = tr("%n packages, %1 to fetch, for Python %2 on the Hub.", nullptr, int(lock.packages.size()))
                           .arg(shownSize(lock.size()), QString::fromUtf8(report.wanted.python));
    if (report.resolution.isFromCache)
        headline += u' ' + tr("Answered from the cache: the package index could not be asked.");
    m_headline->setText(headline);
    QStringList lines = report.resolution.notes;
    const QList<manifest::LockChange> changes = manifest::differences(report.lock.lock, lock);
    if (!report.lock.isThere) {
        lines.append(tr("There is no lock yet."));
    } else if (changes.isEmpty()) {
        lines.append(tr("The lock has exactly these."));
    } else {
        lines.append(tr("The lock differs:"));
        for (const manifest::LockChange &change : changes.first(qMin(changes.size(), mostChanges)))
            lines.append(shownChange(change));
        if (changes.size() > mostChanges)
            lines.append(tr("and %n more", nullptr, int(changes.size() - mostChanges)));
    }
    m_details->setText(lines.join(u'\n'));
    m_lock->setVisible(!report.lock.isThere || !changes.isEmpty() || !report.lock.isCurrent);
}

} // namespace spacewright::views
