"""A data explorer: choose stations and months, look at the curve, download the rows."""

from pathlib import Path

import pandas as pd
import streamlit as st

DATA = Path(__file__).with_name("stations.csv")
MEASURES = {"temperature": "Temperature, °C", "rain": "Rain, mm", "sun": "Sun, hours"}


@st.cache_data
def load() -> pd.DataFrame:
    """Read once; every rerun of this file gets the same table."""
    return pd.read_csv(DATA, parse_dates=["month"])


st.set_page_config(page_title="Data Explorer", page_icon="🌦️", layout="wide")
data = load()

with st.sidebar:
    st.header("What to show")
    stations = st.multiselect(
        "Stations",
        sorted(data.station.unique()),
        default=["Northcape", "Southbay"],
        key="stations",
    )
    measure = st.radio(
        "Measure", list(MEASURES), format_func=MEASURES.get, key="measure"
    )
    first, last = st.slider("Months of 2025", 1, 12, (1, 12), key="months")

st.title("🌦️ Data Explorer")
st.caption("A year of weather at five stations that do not exist.")

chosen = data[data.station.isin(stations) & data.month.dt.month.between(first, last)]
if chosen.empty:
    st.info("Choose at least one station on the left.")
    st.stop()

# One box for each station: its mean, and how far it lies from the mean of all.
overall = data[measure].mean()
means = chosen.groupby("station")[measure].mean()
for column, (station, mean) in zip(st.columns(len(means)), means.items()):
    column.metric(
        station,
        f"{mean:.1f}",
        f"{mean - overall:+.1f} to the mean of all",
        border=True,
        delta_color="off",
    )

st.subheader(MEASURES[measure])
table = chosen.pivot(index="month", columns="station", values=measure)
if measure == "rain":
    st.bar_chart(table, stack=False)
else:
    st.line_chart(table)

with st.expander(f"The {len(chosen)} rows behind it"):
    st.dataframe(
        chosen,
        hide_index=True,
        column_config={"month": st.column_config.DateColumn(format="MMM YYYY")},
    )
    st.download_button(
        "Download as CSV",
        chosen.to_csv(index=False),
        "rows.csv",
        "text/csv",
        key="download",
    )
