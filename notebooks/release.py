"""Reads the public part of a release into pandas, and makes charts that speak Chinese."""
import json
import os
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib import font_manager

CJK = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'


class Release:
    """A release folder. Nothing outside `public/` and `release.json` is opened."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.manifest = json.loads((self.folder / 'release.json').read_text('utf-8'))
        catalogue = json.loads((self.folder / 'public/indicators.json').read_text('utf-8'))
        entries = [i for file in catalogue['catalogue'] for i in file['indicators']]
        self.indicators = pd.DataFrame(
            {
                'code': i['code'],
                'zh': i['label']['zh'],
                'en': i['label']['en'],
                'unit': i['unit'],
                'kind': i['kind'],
                'definition': i['definition']['zh'],
            }
            for i in entries
        ).set_index('code')
        self.regions = self.table('codelists/regions.csv').set_index('code')
        figures = self.table('observations.csv')
        figures['value'] = pd.to_numeric(figures['value'])
        self.figures = figures

    def table(self, path):
        """A CSV file of the public part; codes stay texts."""
        return pd.read_csv(self.folder / 'public' / path, dtype=str, keep_default_na=False)

    def series(self, indicator, region, frequency='year', class_code='_T'):
        """One indicator of one region over periods of a frequency: year, quarter or month."""
        forms = {'year': r'\d{4}', 'quarter': r'\d{4}-Q\d', 'month': r'\d{4}-\d{2}'}
        f = self.figures
        rows = f[
            (f['indicator'] == indicator)
            & (f['region'] == region)
            & (f['class'] == class_code)
            & f['period'].str.fullmatch(forms[frequency])
        ]
        return rows.set_index('period')['value'].dropna()


def current():
    """The release that the notebooks are about; YANHE_RELEASE says where it lies."""
    return Release(os.environ.get('YANHE_RELEASE', '../releases/yanan-2023-q1'))


def earlier():
    """A release of the same project that came out before; YANHE_EARLIER says where it lies."""
    return Release(os.environ.get('YANHE_EARLIER', '../releases/yanan-2023-q1-flash'))


def chinese_charts():
    """Small charts with a font that has Chinese characters (Debian package fonts-noto-cjk)."""
    if not os.path.exists(CJK):
        raise FileNotFoundError(f'{CJK}: install fonts-noto-cjk')
    font_manager.fontManager.addfont(CJK)
    plt.rcParams['font.family'] = font_manager.FontProperties(fname=CJK).get_name()
    plt.rcParams['figure.figsize'] = (7, 3)
    plt.rcParams['figure.dpi'] = 72
    plt.rcParams['axes.spines.top'] = False
    plt.rcParams['axes.spines.right'] = False
    plt.rcParams['axes.unicode_minus'] = False
    matplotlib.rcParams['svg.hashsalt'] = 'yanhe'
