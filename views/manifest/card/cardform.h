// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/card/card.h>
#include <views/common/companion.h>

class QLabel;
class QVBoxLayout;

namespace spacewright::views
{

class CardField;
class CardPreview;
class CardRow;
class SdkReleases;

/// The card of a README.md as a form: every key that Spaces know, what it can be, and what is wrong with it. Writes by
/// replacing just the bytes of a value, so that comments, order and quotes stay.
class CardForm final : public Companion
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardForm)

public:
    /// @p releases must outlive this.
    explicit CardForm(SdkReleases *releases, QWidget *parent = nullptr);

    void setText(const QByteArray &text) override;

private:
    void build(QVBoxLayout *layout, SdkReleases *releases);
    void showCard(const manifest::CardReading &reading);
    void showProblems(const manifest::CardReading &reading);
    void write(const CardField *field);
    void showHelp(const QWidget *focused);

    QByteArray m_text;
    CardPreview *m_preview;
    QLabel *m_trouble;
    QLabel *m_help;
    QWidget *m_content;
    QList<CardRow *> m_rows;
};

} // namespace spacewright::views
