// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace spacewright::python
{

/// A piece of code that people write often.
struct Snippet {
    /// What is typed for it: "gr.Slider".
    QString name;
    /// With places to fill in as KTextEditor's templates have them: "${label=\"Strength\"}", "${cursor}".
    QString text;
    /// What it makes, for people.
    QString detail;
};

/// Components of Gradio (https://www.gradio.app/docs) and Streamlit
/// (https://docs.streamlit.io/develop/api-reference), under the names that @p code imports them by; none of what it
/// does not import.
[[nodiscard]] QList<Snippet> snippetsFor(const QString &code);

} // namespace spacewright::python
