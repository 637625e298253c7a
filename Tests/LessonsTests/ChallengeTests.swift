import Testing

@testable import Lessons

@Test(arguments: [(0.8, 18, 15), (0.8, 20, 16), (0.5, 3, 2), (1, 7, 7), (0.01, 5, 1), (0.7, 10, 7)])
func `a share to pass is rounded up to whole questions`(_ share: Double, _ total: Int, _ count: Int)
{
  #expect(ChallengeBlock.Pass.share(share).count(of: total) == count)
}
