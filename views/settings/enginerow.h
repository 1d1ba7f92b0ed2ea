// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/container/engine/enginefinder.h>
#include <core/run/image/enginedisk.h>

#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace spacewright::views
{

/// One place where an engine may be: to be chosen, with its state and, where it does not work, the command that mends
/// it; where it works, the images of Spaces can be removed there.
class EngineRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineRow)

public:
    explicit EngineRow(const container::EngineCandidate &candidate, QWidget *parent = nullptr);

    QRadioButton *button() const { return m_button; }

private:
    void addState(const container::EngineCandidate &candidate);
    void addRemedy(const container::EngineCandidate &candidate);
    void addCleanUp(const container::EngineCandidate &candidate);
    void cleanUp(const container::EngineCandidate &candidate);

    QVBoxLayout *m_layout;
    QRadioButton *m_button;
    QLabel *m_cleaned = nullptr;
    QPushButton *m_clean = nullptr;
    Task<run::EngineCleanUp> m_cleaning;
};

} // namespace spacewright::views
