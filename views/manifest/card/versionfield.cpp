// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "versionfield.h"

#include "sdkreleases.h"

#include <core/manifest/card/cardguide.h>

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardItemModel>

namespace spacewright::views
{

VersionField::VersionField(const QString &key, QWidget *parent) : CardField(key, parent), m_box(new QComboBox(this))
{
    const manifest::CardGuide guide = manifest::cardGuide(key);
    m_box->setObjectName(QStringLiteral("card_releases"));
    m_box->setAccessibleName(guide.label);
    m_box->setEditable(true);
    m_box->lineEdit()->setObjectName(QStringLiteral("card_edit_") + key);
    m_box->lineEdit()->setAccessibleName(guide.label);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    // What is written is what counts: nothing is completed to another version by itself.
    m_box->setCompleter(nullptr);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    m_box->lineEdit()->setPlaceholderText(guide.fallback);
    leaveWheelAlone(m_box);
    m_box->lineEdit()->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &VersionField::touch);
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &VersionField::commit);
    connect(m_box, &QComboBox::activated, this, [this] {
        touch();
        commit();
    });
}

void VersionField::setReleases(SdkReleases *releases)
{
    m_releases = releases;
    connect(releases, &SdkReleases::changed, this, &VersionField::fill);
    fill();
}

/// Who goes there wants to know.
bool VersionField::eventFilter(QObject *watched, QEvent *event)
{
    if (m_releases && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress))
        m_releases->look();
    return CardField::eventFilter(watched, event);
}

void VersionField::fill()
{
    const QString text = m_box->currentText();
    const int cursor = m_box->lineEdit()->cursorPosition();
    m_box->clear();
    m_box->addItems(m_releases->versions());
    if (const QString note = m_releases->note(); !note.isEmpty()) {
        m_box->addItem(note);
        qobject_cast<QStandardItemModel *>(m_box->model())->item(m_box->count() - 1)->setEnabled(false);
    }
    m_box->setCurrentIndex(m_box->findText(text));
    m_box->setEditText(text);
    m_box->lineEdit()->setCursorPosition(cursor);
}

std::optional<manifest::CardContent> VersionField::content() const
{
    const QString text = m_box->currentText().trimmed();
    if (text.isEmpty())
        return {};
    return manifest::CardContent::scalar(text);
}

void VersionField::showEntry(const manifest::CardEntry *entry)
{
    const QString text = entry ? entry->text : QString();
    if (text == m_box->currentText().trimmed())
        return;
    m_box->setCurrentIndex(m_box->findText(text));
    m_box->setEditText(text);
    m_box->lineEdit()->setCursorPosition(0);
}

} // namespace spacewright::views
