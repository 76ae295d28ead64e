import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growTree, type Hash, hashLeaf, joinSubtrees, type Node, type Span, subtreesOf } from './merkle.ts'
import { consistencySpans, inclusionSpans, provesConsistency, provesInclusion } from './proofs.ts'

/** The test tree that implementations of RFC 6962 and 9162 share. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => hashLeaf(Buffer.from(hex, 'hex')),
)

const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** A tree in memory, with every full subtree kept. */
function grow(hashes: readonly Hash[]) {
  const kept = new Map<string, Hash>(hashes.map((hash, index) => [`0 ${index}`, hash]))
  const tree = growTree(0, [], ({ level, index }, hash) => kept.set(`${level} ${index}`, hash))
  const found = [tree.root()]
  for (const hash of hashes) {
    tree.append(hash)
    found.push(tree.root())
  }
  const read = ({ level, index }: Node) => kept.get(`${level} ${index}`) ?? Buffer.alloc(0)
  const prove = (spans: readonly Span[]) => spans.map((span) => joinSubtrees(subtreesOf(span).map(read)))
  return {
    roots: found,
    root: (size: number) => found[size] ?? Buffer.alloc(0),
    inclusion: (index: number, size: number) => prove(inclusionSpans(index, size)),
    consistency: (first: number, second: number) => prove(consistencySpans(first, second)),
  }
}

const hex = (hashes: readonly Hash[]) => hashes.map((hash) => hash.toString('hex'))
const known = grow(leaves)

describe('the reference tree', () => {
  test('has the known root at every size', () => {
    expect(hex(known.roots)).toEqual(roots)
  })

  test.each([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('proves leaf %i of %i as it is known to', (index, size, proof) => {
    expect(hex(known.inclusion(index, size))).toEqual(proof)
  })

  test.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('proves size %i to be the beginning of %i as it is known to', (first, second, proof) => {
    expect(hex(known.consistency(first, second))).toEqual(proof)
  })
})

const seed = { seed: 20261124, numRuns: 150 }
const size = fc.integer({ min: 1, max: 300 })
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const large = grow([...Array(300).keys()].map((index) => hashLeaf(`leaf ${index}`)))

/** Everything that is one change away from a proof. */
function spoilt(proof: readonly Hash[], at: number): Hash[][] {
  const flipped = proof.map((hash, index) => (index === at % Math.max(1, proof.length) ? flip(hash, at % 256) : hash))
  return [
    [...proof, leaves[0] ?? Buffer.alloc(32)],
    ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1), flipped] : []),
  ]
}

function flip(hash: Hash, bit: number): Hash {
  const changed = Buffer.from(hash)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}

describe('a tree of any size', () => {
  test('proves each of its leaves, and takes no other leaf, place, root or proof', () => {
    fc.assert(
      fc.property(size, share, share, (of, one, other) => {
        const index = Math.floor(one * of)
        const claim = {
          index,
          size: of,
          leafHash: hashLeaf(`leaf ${index}`),
          root: large.root(of),
          proof: large.inclusion(index, of),
        }
        expect(provesInclusion(claim)).toBe(true)
        const elsewhere = Math.floor(other * of)
        expect(provesInclusion({ ...claim, index: elsewhere })).toBe(elsewhere === index)
        expect(provesInclusion({ ...claim, leafHash: hashLeaf('another') })).toBe(false)
        expect(provesInclusion({ ...claim, root: flip(claim.root, Math.floor(other * 256)) })).toBe(false)
        expect(provesInclusion({ ...claim, index: of })).toBe(false)
        for (const proof of spoilt(claim.proof, Math.floor(other * 5000)))
          expect(provesInclusion({ ...claim, proof })).toBe(false)
      }),
      seed,
    )
  })

  test('goes on from each of its beginnings, and from nothing else', () => {
    fc.assert(
      fc.property(size, share, share, (second, one, other) => {
        const first = 1 + Math.floor(one * second)
        const proof = large.consistency(first, second)
        const claim = { first, second, firstRoot: large.root(first), secondRoot: large.root(second), proof }
        expect(provesConsistency(claim)).toBe(true)
        const bit = Math.floor(other * 256)
        expect(provesConsistency({ ...claim, firstRoot: flip(claim.firstRoot, bit) })).toBe(false)
        expect(provesConsistency({ ...claim, secondRoot: flip(claim.secondRoot, bit) })).toBe(false)
        expect(provesConsistency({ ...claim, first: second + 1 })).toBe(false)
        for (const wrong of spoilt(proof, Math.floor(other * 5000)))
          expect(provesConsistency({ ...claim, proof: wrong })).toBe(false)
      }),
      seed,
    )
  })

  test('goes on from the empty tree, without a proof', () => {
    const empty = { first: 0, second: 5, firstRoot: known.root(0), secondRoot: known.root(5), proof: [] }
    expect(provesConsistency(empty)).toBe(true)
    expect(provesConsistency({ ...empty, firstRoot: known.root(1) })).toBe(false)
  })

  test('opened again from its subtrees grows to the same root', () => {
    fc.assert(
      fc.property(size, share, (of, one) => {
        const from = Math.floor(one * of)
        const hashes = [...Array(of).keys()].map((index) => hashLeaf(`leaf ${index}`))
        const whole = new Map<string, Hash>(hashes.map((hash, index) => [`0 ${index}`, hash]))
        const first = growTree(0, [], ({ level, index }, hash) => whole.set(`${level} ${index}`, hash))
        for (const hash of hashes.slice(0, from)) first.append(hash)
        const peaks = subtreesOf({ from: 0, to: from }).map(
          ({ level, index }) => whole.get(`${level} ${index}`) ?? Buffer.alloc(0),
        )
        const again = growTree(from, peaks)
        for (const hash of hashes.slice(from)) again.append(hash)
        expect(again.root().equals(large.root(of))).toBe(true)
      }),
      { ...seed, numRuns: 60 },
    )
  })
})
