"""Draws what page_bench measured at two sizes of council: a table and a plot, from its files.

    plot.py SMALL.tsv LARGE.tsv PLOT.svg

Each line of a file: the page, its figure, its limit and its floor, in microseconds of CPU.
"""

import sys
from html import escape
from pathlib import Path

ROW = 44
LEFT = 210
WIDTH = 460


def read(path):
    rows = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, figure, limit, floor = line.split("\t")
        rows[name] = (float(figure), float(limit), float(floor))
    return rows


def table(small, large):
    print("| page | 2,000 people | 200,000 people | ratio | limit | the same bytes from memory |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, (figure, limit, floor) in large.items():
        before = small[name][0]
        print(
            f"| {name} | {before:.0f} µs | {figure:.0f} µs | {figure / before:.2f} "
            f"| {limit:.0f} µs | {floor:.0f} µs |"
        )


def bar(y, share, colour):
    wide = max(1.0, WIDTH * min(share, 2.0) / 2)
    return f'<rect x="{LEFT}" y="{y}" width="{wide:.1f}" height="12" fill="{colour}"/>'


def plot(small, large):
    """Bars as shares of each page's limit: the line in the middle is the limit."""
    high = ROW * len(large) + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 90} {high}" '
        'font-family="Arial, sans-serif" font-size="13">',
        "<title>Processor time of each page as a share of its limit</title>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
    ]
    for place, (name, (figure, limit, _)) in enumerate(large.items()):
        y = 20 + place * ROW
        parts.append(f'<text x="{LEFT - 10}" y="{y + 16}" text-anchor="end">{escape(name)}</text>')
        parts.append(bar(y, small[name][0] / limit, "#8eb8dc"))
        parts.append(bar(y + 14, figure / limit, "#1d70b8"))
        parts.append(f'<text x="{LEFT + WIDTH + 8}" y="{y + 24}">{figure:.0f} µs</text>')
    middle = LEFT + WIDTH / 2
    parts.append(
        f'<line x1="{middle}" y1="10" x2="{middle}" y2="{high - 40}" stroke="#0b0c0c" '
        'stroke-dasharray="4 3"/>'
    )
    parts.append(f'<text x="{middle}" y="{high - 24}" text-anchor="middle">its limit</text>')
    parts.append(f'<rect x="10" y="{high - 22}" width="12" height="12" fill="#8eb8dc"/>')
    parts.append(f'<text x="28" y="{high - 12}">2,000 people</text>')
    parts.append(f'<rect x="120" y="{high - 22}" width="12" height="12" fill="#1d70b8"/>')
    parts.append(f'<text x="138" y="{high - 12}">200,000 people</text></svg>')
    return "\n".join(parts) + "\n"


def main():
    small, large = read(sys.argv[1]), read(sys.argv[2])
    table(small, large)
    Path(sys.argv[3]).write_text(plot(small, large), encoding="utf-8")


if __name__ == "__main__":
    main()
