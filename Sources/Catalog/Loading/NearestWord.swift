/// The known word that someone most likely meant: the nearest by insertions, deletions, replacements and swaps of
/// neighbours (Damerau's distance, optimal string alignment), if it is within a third of the word's length. Of several
/// the first.
func nearestWord(to word: String, among known: [String]) -> String? {
    let word = Array(word.lowercased())
    var best: (distance: Int, word: String)?
    for candidate in known {
        let distance = editDistance(word, Array(candidate.lowercased()))
        guard distance <= max(1, max(word.count, candidate.count) / 3) else { continue }
        if distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var twoBack: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBack[j - 1] + 1) }
            row.append(cost)
        }
        twoBack = last
        last = row
    }
    return last[b.count]
}
