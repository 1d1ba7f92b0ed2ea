// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipe.h"

#include <QStringList>

namespace spacewright::run
{

QString containerfile(const Recipe &recipe)
{
    if (recipe.card.sdk == manifest::Sdk::Docker)
        return QString::fromUtf8(recipe.dockerfile);
    QStringList lines;
    for (const RecipeStep &step : recipe.steps) {
        lines += QStringLiteral("# ") + step.reason;
        switch (step.kind) {
        case RecipeStep::Kind::Base:
            lines += step.instruction;
            // An image with Node.js has a user 1000.
            if (recipe.card.sdk != manifest::Sdk::Static)
                lines += QStringLiteral("RUN useradd --create-home --uid 1000 user");
            lines += QStringLiteral("WORKDIR /home/user/app");
            break;
        case RecipeStep::Kind::SystemPackages:
            lines += QStringLiteral("RUN apt-get update && apt-get install --yes --no-install-recommends %1 && rm -rf "
                                    "/var/lib/apt/lists/*")
                         .arg(recipe.systemPackages.join(QLatin1Char(' ')));
            break;
        case RecipeStep::Kind::PreRequirements:
            lines += QStringLiteral("COPY pre-requirements.txt .");
            lines += step.instruction;
            break;
        case RecipeStep::Kind::Requirements: {
            if (recipe.isLocked()) {
                lines +=
                    {QStringLiteral("COPY pylock.toml ."),
                     QStringLiteral("RUN pip install --no-cache-dir uv && uv pip install --system -r pylock.toml")};
                break;
            }
            QStringList packages;
            if (!recipe.requirements.isNull()) {
                lines += QStringLiteral("COPY requirements.txt .");
                packages += QStringLiteral("-r requirements.txt");
            }
            // Quoted: brackets and comparison signs mean something to a shell.
            for (const QString &package : recipe.sdkRequirements)
                packages += QLatin1Char('"') + package + QLatin1Char('"');
            lines += QStringLiteral("RUN pip install --no-cache-dir ") + packages.join(QLatin1Char(' '));
            break;
        }
        case RecipeStep::Kind::BuildCommand:
            lines += {QStringLiteral("COPY . ."), step.instruction};
            break;
        case RecipeStep::Kind::Source:
            lines += step.instruction;
            lines += QStringLiteral("USER user");
            break;
        case RecipeStep::Kind::Start:
            if (recipe.card.sdk == manifest::Sdk::Static) {
                lines += QStringLiteral("# Static files: served as they are, no container needed.");
            } else {
                lines += QStringLiteral("ENV PYTHONUNBUFFERED=1 GRADIO_SERVER_NAME=0.0.0.0 GRADIO_SERVER_PORT=7860");
                lines += QStringLiteral("EXPOSE %1").arg(recipe.card.sdk == manifest::Sdk::Streamlit ? 8501 : 7860);
                lines += step.instruction;
            }
            break;
        case RecipeStep::Kind::Instruction:
            break;
        }
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace spacewright::run
