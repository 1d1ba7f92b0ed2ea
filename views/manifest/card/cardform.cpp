// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardform.h"

#include "cardfield.h"
#include "cardpreview.h"
#include "cardrow.h"
#include "versionfield.h"

#include <core/manifest/card/cardguide.h>
#include <core/manifest/card/cardkeys.h>

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr int margin = 10;
constexpr int gap = 8;

struct Group {
    QString title;
    QStringList keys;
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

QList<Group> groups()
{
    return {
        {CardForm::tr("Look"), words("title emoji colorFrom colorTo short_description thumbnail header fullWidth "
                                     "pinned metaTitle description")},
        {CardForm::tr("How it runs"), words("sdk sdk_version python_version app_file app_build_command app_port "
                                            "base_path startup_duration_timeout suggested_hardware suggested_storage "
                                            "preload_from_hub dev-mode-folder")},
        {CardForm::tr("What it is about"),
         words("models datasets tags license license_name license_link language duplicated_from")},
        {CardForm::tr("Visitors and other sites"),
         words("hf_oauth hf_oauth_scopes hf_oauth_expiration_minutes hf_oauth_authorized_org disable_embedding "
               "custom_headers")},
    };
}

/// What hardly any card needs is shown where a card has it.
bool isRare(const QString &key)
{
    static const QStringList rare = words("metaTitle description suggested_storage dev-mode-folder license_name "
                                          "license_link language duplicated_from");
    return rare.contains(key);
}

/// What says more about a sign-in that there is none of.
bool isAboutSignIn(const QString &key)
{
    return key.startsWith(u"hf_oauth_");
}

bool isWanted(const QString &key, const manifest::Card &card)
{
    if (card.find(key))
        return true;
    const QList<manifest::Sdk> sdks = manifest::cardKeyNamed(key)->sdks;
    const bool isUsed = sdks.isEmpty() || card.sdk == manifest::Sdk::None || sdks.contains(card.sdk);
    const bool isGradios = key == u"sdk_version" || key == u"python_version" || key == u"preload_from_hub";
    const bool isOfPage = card.sdk == manifest::Sdk::Static || card.sdk == manifest::Sdk::Docker;
    return isUsed && !isRare(key) && !(isAboutSignIn(key) && !card.oauth) && !(isGradios && isOfPage);
}

/// The first thing that is wrong in the lines of an entry, the worst first.
const manifest::Diagnostic *problemOf(const manifest::CardEntry &entry, const QList<manifest::Diagnostic> &diagnostics)
{
    const manifest::Diagnostic *found = nullptr;
    for (const manifest::Diagnostic &diagnostic : diagnostics) {
        const int line = diagnostic.range.line;
        const bool isHere = line >= entry.keyRange.line && line <= qMax(entry.keyRange.line, entry.valueRange.endLine);
        if (isHere && (!found || diagnostic.severity < found->severity))
            found = &diagnostic;
    }
    return found;
}

} // namespace

CardForm::CardForm(SdkReleases *releases, QWidget *parent)
    : Companion(parent), m_preview(new CardPreview(this)), m_trouble(new QLabel(this)), m_help(new QLabel(this)),
      m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("card_form"));
    setAccessibleName(tr("Card form"));
    m_trouble->setObjectName(QStringLiteral("card_trouble"));
    m_help->setObjectName(QStringLiteral("card_help"));
    for (QLabel *label : {m_trouble, m_help}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMargin(margin / 2);
    }
    m_trouble->hide();
    // Room for two lines, so that the form does not jump while somebody goes through it.
    m_help->setMinimumHeight(2 * fontMetrics().lineSpacing() + margin);
    m_help->setAlignment(Qt::AlignTop);

    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(margin, 0, margin, margin);
    inner->setSpacing(gap);
    build(inner, releases);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, margin, margin, gap);
    head->addWidget(m_preview);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_trouble);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_help);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { showHelp(now); });
    showHelp(nullptr);
}

void CardForm::build(QVBoxLayout *layout, SdkReleases *releases)
{
    for (const Group &group : groups()) {
        auto *title = new QLabel(group.title, this);
        QFont bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
        title->setContentsMargins(0, gap, 0, 0);
        layout->addWidget(title);
        for (const QString &key : group.keys) {
            auto *row = new CardRow(key, m_content);
            layout->addWidget(row);
            m_rows.append(row);
            if (auto *version = qobject_cast<VersionField *>(row->field()))
                version->setReleases(releases);
            connect(row->field(), &CardField::changed, this, [this, row] { write(row->field()); });
            connect(row, &CardRow::fixChosen, this, [this](const manifest::Fix &fix) { Q_EMIT edited(fix.edits); });
        }
    }
    layout->addStretch(1);
}

void CardForm::setText(const QByteArray &text)
{
    m_text = text;
    const manifest::CardReading reading = manifest::readCard(text);
    showProblems(reading);
    // While somebody types a line that is none yet, the form waits and shows what was there.
    if (m_content->isEnabled())
        showCard(reading);
}

void CardForm::showCard(const manifest::CardReading &reading)
{
    m_preview->setCard(reading.card);
    for (CardRow *row : std::as_const(m_rows)) {
        const QString &key = row->field()->key();
        const manifest::CardEntry *entry = reading.card.find(key);
        row->field()->show(entry);
        row->setProblem(entry ? problemOf(*entry, reading.diagnostics) : nullptr);
        // Nobody's field goes away under their hands.
        row->setVisible(isWanted(key, reading.card) || row->isAncestorOf(QApplication::focusWidget()));
    }
}

/// What is wrong with the card as a whole.
void CardForm::showProblems(const manifest::CardReading &reading)
{
    const auto isNobodys = [&reading](const manifest::Diagnostic &diagnostic) {
        return diagnostic.severity == manifest::Severity::Error &&
               std::ranges::none_of(reading.card.entries, [&diagnostic](const manifest::CardEntry &entry) {
                   return entry.keyRange.line <= diagnostic.range.line &&
                          diagnostic.range.line <= qMax(entry.keyRange.line, entry.valueRange.endLine);
               });
    };
    const auto problem = std::ranges::find_if(reading.diagnostics, isNobodys);
    const bool isBroken = problem != reading.diagnostics.cend();
    m_trouble->setVisible(isBroken);
    // An unreadable card is mended in the text; a form would write over what it cannot see.
    m_content->setEnabled(!isBroken || !reading.card.entries.isEmpty() || !reading.hasBlock);
    if (isBroken && reading.hasBlock && problem->range.line > 1)
        //: %1 is a number, %2 a sentence
        m_trouble->setText(tr("Line %1: %2").arg(problem->range.line).arg(problem->message));
    else if (isBroken)
        m_trouble->setText(problem->message);
}

void CardForm::write(const CardField *field)
{
    const std::optional<manifest::CardContent> content = field->content();
    const Result<manifest::Splice> splice =
        content ? manifest::setCardKey(m_text, field->key(), *content) : manifest::removeCardKey(m_text, field->key());
    if (!splice) {
        m_trouble->setText(splice.error().message);
        m_trouble->show();
        return;
    }
    if (!splice->edits.isEmpty())
        Q_EMIT edited(splice->edits);
}

void CardForm::showHelp(const QWidget *focused)
{
    for (const CardRow *row : std::as_const(m_rows)) {
        if (!focused || !row->isAncestorOf(focused))
            continue;
        const QString &key = row->field()->key();
        //: %1 is a key of the card, %2 what it does
        m_help->setText(tr("%1: %2").arg(key, manifest::cardGuide(key).help));
        return;
    }
    m_help->setText(tr("Changes are written into the text beside. Comments and order stay as they are."));
}

} // namespace spacewright::views
