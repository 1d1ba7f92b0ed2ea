// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newspacedialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

namespace spacewright::views
{

namespace
{

constexpr int emojiSize = 32;
constexpr int mostSuggestions = 99;

QIcon emojiIcon(const QString &emoji, const QWidget *widget)
{
    QPixmap pixmap(QSize(emojiSize, emojiSize) * widget->devicePixelRatioF());
    pixmap.setDevicePixelRatio(widget->devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QFont font = widget->font();
    font.setPixelSize(emojiSize * 3 / 4);
    font.setFamilies({QStringLiteral("Noto Color Emoji"), font.family()});
    painter.setFont(font);
    painter.drawText(QRect(0, 0, emojiSize, emojiSize), Qt::AlignCenter, emoji);
    return pixmap;
}

} // namespace

QString folderNameFor(const QString &title)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    // Accents fall off letters: "Übung" gives "ubung".
    QString name = title.normalized(QString::NormalizationForm_KD).toLower();
    name.removeIf([](QChar letter) { return letter.category() == QChar::Mark_NonSpacing; });
    name.replace(others, QStringLiteral("-"));
    while (name.startsWith(u'-'))
        name.removeFirst();
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

NewSpaceDialog::NewSpaceDialog(const QList<space::SpaceTemplate> &templates, const QString &place, QWidget *parent)
    : QDialog(parent), m_templates(new QListWidget(this)), m_title(new QLineEdit(this)),
      m_place(new QLineEdit(QDir::toNativeSeparators(place), this)), m_hint(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("New Space"));
    build(templates);
    connect(m_title, &QLineEdit::textChanged, this, &NewSpaceDialog::validate);
    connect(m_place, &QLineEdit::textChanged, this, &NewSpaceDialog::validate);
    connect(m_templates, &QListWidget::currentRowChanged, this, &NewSpaceDialog::suggestTitle);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
    m_templates->setCurrentRow(0);
    m_title->setFocus();
}

void NewSpaceDialog::build(const QList<space::SpaceTemplate> &templates)
{
    m_templates->setObjectName(QStringLiteral("new_template"));
    m_templates->setAccessibleName(tr("Template"));
    m_templates->setIconSize(QSize(emojiSize, emojiSize));
    m_templates->setWordWrap(true);
    m_templates->setSpacing(3);
    for (const space::SpaceTemplate &one : templates) {
        auto *item = new QListWidgetItem(emojiIcon(one.emoji, this), one.title + u'\n' + one.description, m_templates);
        item->setData(Qt::UserRole, one.id);
        item->setData(Qt::AccessibleTextRole, one.title);
    }
    m_title->setObjectName(QStringLiteral("new_title"));
    m_title->setPlaceholderText(tr("My first Space"));
    m_place->setObjectName(QStringLiteral("new_place"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *browse = new QPushButton(tr("Choose…"), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &NewSpaceDialog::browse);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(browse);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Create Space"));
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("new_create"));

    auto *form = new QFormLayout;
    form->addRow(tr("&Title:"), m_title);
    auto *placeLabel = new QLabel(tr("&Place:"), this);
    placeLabel->setBuddy(m_place);
    form->addRow(placeLabel, place);
    form->addRow(QString(), m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_templates, 1);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
    resize(620, 520);
}

void NewSpaceDialog::choose(const QString &templateId)
{
    for (int row = 0; row < m_templates->count(); ++row) {
        if (m_templates->item(row)->data(Qt::UserRole).toString() == templateId)
            m_templates->setCurrentRow(row);
    }
}

void NewSpaceDialog::suggestTitle()
{
    // What the user typed stays.
    if (!m_templates->currentItem() || (m_title->isModified() && !m_title->text().isEmpty())) {
        validate();
        return;
    }
    const QString name = m_templates->currentItem()->data(Qt::AccessibleTextRole).toString();
    m_title->setText(name);
    for (int number = 2; QFileInfo::exists(folder()) && number <= mostSuggestions; ++number)
        //: The suggested title of a new Space when one of that title exists: %1 is a title, %2 a number
        m_title->setText(tr("%1 %2").arg(name).arg(number));
    m_title->selectAll();
    validate();
}

QString NewSpaceDialog::templateId() const
{
    const QListWidgetItem *item = m_templates->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

QString NewSpaceDialog::title() const
{
    return m_title->text().trimmed();
}

QString NewSpaceDialog::folder() const
{
    const QString name = folderNameFor(title());
    const QString place = QDir::fromNativeSeparators(m_place->text().trimmed());
    return name.isEmpty() || !QDir::isAbsolutePath(place) ? QString() : QDir::cleanPath(place + u'/' + name);
}

void NewSpaceDialog::browse()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Place of the New Space"), m_place->text());
    if (!chosen.isEmpty())
        m_place->setText(QDir::toNativeSeparators(chosen));
}

void NewSpaceDialog::validate()
{
    const QString target = folder();
    const QDir existing(target);
    const bool isTaken = !target.isEmpty() && existing.exists() && !existing.isEmpty();
    if (target.isEmpty())
        m_hint->setText(tr("Give the Space a title and choose where its folder goes."));
    else if (isTaken)
        //: %1 is the path of a folder
        m_hint->setText(tr("%1 exists already and is not empty. Choose another title or place.").arg(existing.path()));
    else
        //: %1 is the path of a folder
        m_hint->setText(tr("Will be made in %1").arg(QDir::toNativeSeparators(target)));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!target.isEmpty() && !isTaken && !templateId().isEmpty());
}

} // namespace spacewright::views
